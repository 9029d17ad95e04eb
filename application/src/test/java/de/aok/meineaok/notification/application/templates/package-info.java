@NullMarked
package de.aok.meineaok.notification.application.templates;

import org.jspecify.annotations.NullMarked;
