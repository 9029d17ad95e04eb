@NullMarked
package de.aok.meineaok.rule;

import org.jspecify.annotations.NullMarked;
