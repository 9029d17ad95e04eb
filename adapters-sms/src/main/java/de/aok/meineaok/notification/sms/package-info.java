/** SMS: the numbers they go to, their text, a folder for them, and carriers by SMPP. */
@NullMarked
package de.aok.meineaok.notification.sms;

import org.jspecify.annotations.NullMarked;
