/** Mails: the addresses they go to, their texts, a folder for them, a mail server that takes them, and what comes back. */
@NullMarked
package de.aok.meineaok.notification.mail;

import org.jspecify.annotations.NullMarked;
