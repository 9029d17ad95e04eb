/** Changes of numbers and the counts of mTANs as rows. */
@NullMarked
package de.aok.meineaok.mobilenumber.persistence;

import org.jspecify.annotations.NullMarked;
