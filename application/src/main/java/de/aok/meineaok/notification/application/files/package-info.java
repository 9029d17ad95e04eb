/** Folders that stand in for a channel, or feed one. */
@NullMarked
package de.aok.meineaok.notification.application.files;

import org.jspecify.annotations.NullMarked;
