/** Where a person gets help. */
@NullMarked
package de.aok.meineaok.support;

import org.jspecify.annotations.NullMarked;
