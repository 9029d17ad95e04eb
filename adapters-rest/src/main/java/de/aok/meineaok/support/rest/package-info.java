/** What the hotline and the back office do with an account. */
@NullMarked
package de.aok.meineaok.support.rest;

import org.jspecify.annotations.NullMarked;
