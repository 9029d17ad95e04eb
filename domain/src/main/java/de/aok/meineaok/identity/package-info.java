/** Who somebody is: the few values that all capabilities share. */
package de.aok.meineaok.identity;
