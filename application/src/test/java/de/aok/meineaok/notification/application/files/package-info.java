@NullMarked
package de.aok.meineaok.notification.application.files;

import org.jspecify.annotations.NullMarked;
