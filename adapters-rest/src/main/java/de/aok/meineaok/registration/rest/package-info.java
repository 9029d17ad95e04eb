/** Registration over REST. */
@NullMarked
package de.aok.meineaok.registration.rest;

import org.jspecify.annotations.NullMarked;
