@NullMarked
package de.aok.meineaok.receipt;

import org.jspecify.annotations.NullMarked;
