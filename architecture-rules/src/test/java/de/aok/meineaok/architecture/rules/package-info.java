@NullMarked
package de.aok.meineaok.architecture.rules;

import org.jspecify.annotations.NullMarked;
