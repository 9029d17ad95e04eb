/** What logins need from outside. */
@NullMarked
package de.aok.meineaok.login.application.port;

import org.jspecify.annotations.NullMarked;
