@NullMarked
package de.aok.meineaok.eligibility;

import org.jspecify.annotations.NullMarked;
