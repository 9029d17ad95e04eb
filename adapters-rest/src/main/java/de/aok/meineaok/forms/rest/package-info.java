/** Forms and certificates. */
@NullMarked
package de.aok.meineaok.forms.rest;

import org.jspecify.annotations.NullMarked;
