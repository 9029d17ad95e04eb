/** What the change of a number needs from outside. */
@NullMarked
package de.aok.meineaok.mobilenumber.application.port;

import org.jspecify.annotations.NullMarked;
