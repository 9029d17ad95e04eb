@NullMarked
package de.aok.meineaok.activation.application;

import org.jspecify.annotations.NullMarked;
