/** Who may take part. */
package de.aok.meineaok.eligibility;
