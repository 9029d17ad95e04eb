/** Forms and certificates in the database. */
@NullMarked
package de.aok.meineaok.forms.persistence;

import org.jspecify.annotations.NullMarked;
