@NullMarked
package de.aok.meineaok.notification.mail;

import org.jspecify.annotations.NullMarked;
