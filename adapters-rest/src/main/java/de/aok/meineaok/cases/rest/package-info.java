/** Cases, as the person sees them. */
@NullMarked
package de.aok.meineaok.cases.rest;

import org.jspecify.annotations.NullMarked;
