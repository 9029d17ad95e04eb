@NullMarked
package de.aok.meineaok.notification.sms;

import org.jspecify.annotations.NullMarked;
