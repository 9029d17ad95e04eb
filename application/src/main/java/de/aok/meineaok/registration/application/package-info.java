/** Registration: judged, stored and announced in one go. */
@NullMarked
package de.aok.meineaok.registration.application;

import org.jspecify.annotations.NullMarked;
