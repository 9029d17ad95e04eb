/** Letters, SMS and mails: commissioned in the transaction that causes them, delivered afterwards. */
@NullMarked
package de.aok.meineaok.notification.application;

import org.jspecify.annotations.NullMarked;
