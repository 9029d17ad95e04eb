/** What a person sees of herself, and changes. */
@NullMarked
package de.aok.meineaok.personaldata.rest;

import org.jspecify.annotations.NullMarked;
