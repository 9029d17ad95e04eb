/** What a person sees of her own account. */
@NullMarked
package de.aok.meineaok.account.rest;

import org.jspecify.annotations.NullMarked;
