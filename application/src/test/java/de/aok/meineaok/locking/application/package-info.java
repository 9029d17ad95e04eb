@NullMarked
package de.aok.meineaok.locking.application;

import org.jspecify.annotations.NullMarked;
