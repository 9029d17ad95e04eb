/** The password of somebody who is inside. */
@NullMarked
package de.aok.meineaok.credential.rest;

import org.jspecify.annotations.NullMarked;
