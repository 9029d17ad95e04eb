/** The number to which mTANs go, and its change. */
@NullMarked
package de.aok.meineaok.mobilenumber.application;

import org.jspecify.annotations.NullMarked;
