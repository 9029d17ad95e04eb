@NullMarked
package de.aok.meineaok.notification.application;

import org.jspecify.annotations.NullMarked;
