/** The mailbox, and what departments answer. */
@NullMarked
package de.aok.meineaok.mailbox.rest;

import org.jspecify.annotations.NullMarked;
