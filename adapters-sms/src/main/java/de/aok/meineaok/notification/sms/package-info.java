/** SMS: the numbers they go to, their text, and a folder for them. */
@NullMarked
package de.aok.meineaok.notification.sms;

import org.jspecify.annotations.NullMarked;
