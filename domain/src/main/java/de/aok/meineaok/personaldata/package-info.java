/** Persönliche Daten: name, address, contact data and bank accounts. */
package de.aok.meineaok.personaldata;
