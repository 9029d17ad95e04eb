/** User name and password. */
package de.aok.meineaok.credential;
