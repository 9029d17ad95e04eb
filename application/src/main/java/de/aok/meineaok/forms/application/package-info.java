/** Forms, to be downloaded or ordered, and certificates. */
@NullMarked
package de.aok.meineaok.forms.application;

import org.jspecify.annotations.NullMarked;
