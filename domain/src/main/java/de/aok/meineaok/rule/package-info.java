/** The rules' permanent identifiers, and what it means to break one. */
package de.aok.meineaok.rule;
