/** Dokumente: files that are handed in or attached. */
package de.aok.meineaok.document;
