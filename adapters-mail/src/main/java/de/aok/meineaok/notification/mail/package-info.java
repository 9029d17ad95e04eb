/** Mails: the addresses they go to, their texts, and a folder for them. */
@NullMarked
package de.aok.meineaok.notification.mail;

import org.jspecify.annotations.NullMarked;
