@NullMarked
package de.aok.meineaok.recovery.application;

import org.jspecify.annotations.NullMarked;
