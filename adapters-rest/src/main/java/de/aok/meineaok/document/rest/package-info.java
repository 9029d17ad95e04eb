/** Files that come with requests, and those that are handed out. */
@NullMarked
package de.aok.meineaok.document.rest;

import org.jspecify.annotations.NullMarked;
