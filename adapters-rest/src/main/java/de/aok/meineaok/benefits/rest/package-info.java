/** Extra benefits, claimed by the person. */
@NullMarked
package de.aok.meineaok.benefits.rest;

import org.jspecify.annotations.NullMarked;
