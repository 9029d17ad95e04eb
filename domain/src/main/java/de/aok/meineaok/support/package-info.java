/** Where a person gets help. */
package de.aok.meineaok.support;
