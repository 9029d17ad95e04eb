/** Versandart: how the AOK's letters arrive. */
package de.aok.meineaok.delivery;
