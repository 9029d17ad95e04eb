/** The numbers to which mTANs go. */
@NullMarked
package de.aok.meineaok.mobilenumber.rest;

import org.jspecify.annotations.NullMarked;
