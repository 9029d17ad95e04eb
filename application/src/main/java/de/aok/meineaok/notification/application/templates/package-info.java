/** What letters, mails and SMS say: the words lie beside these classes, in {@code letters}, {@code mails} and {@code sms}. */
@NullMarked
package de.aok.meineaok.notification.application.templates;

import org.jspecify.annotations.NullMarked;
