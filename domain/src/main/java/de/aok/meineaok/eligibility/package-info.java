/** Who may take part. */
@NullMarked
package de.aok.meineaok.eligibility;

import org.jspecify.annotations.NullMarked;
