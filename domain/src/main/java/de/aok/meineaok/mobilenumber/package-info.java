/** Mobile numbers, and the mTAN that proves who holds one. */
package de.aok.meineaok.mobilenumber;
