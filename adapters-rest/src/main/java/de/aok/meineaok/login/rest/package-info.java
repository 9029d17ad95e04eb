/** Login, step by step, and logout. */
@NullMarked
package de.aok.meineaok.login.rest;

import org.jspecify.annotations.NullMarked;
