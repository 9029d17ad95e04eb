/** All parameters of the rules as one value. */
package de.aok.meineaok.ruleset;
