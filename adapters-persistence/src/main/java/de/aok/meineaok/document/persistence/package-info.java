/** Documents and files in the database. */
@NullMarked
package de.aok.meineaok.document.persistence;

import org.jspecify.annotations.NullMarked;
