/** Formulare und Bescheinigungen: what persons fill in, and what is certified of them. */
package de.aok.meineaok.forms;
