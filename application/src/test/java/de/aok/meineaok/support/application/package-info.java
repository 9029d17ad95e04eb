@NullMarked
package de.aok.meineaok.support.application;

import org.jspecify.annotations.NullMarked;
