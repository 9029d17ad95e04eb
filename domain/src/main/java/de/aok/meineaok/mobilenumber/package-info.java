/** Mobile numbers, and the mTAN that proves who holds one. */
@NullMarked
package de.aok.meineaok.mobilenumber;

import org.jspecify.annotations.NullMarked;
