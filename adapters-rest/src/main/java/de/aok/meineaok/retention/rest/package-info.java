/** How long things are kept, over REST. */
@NullMarked
package de.aok.meineaok.retention.rest;

import org.jspecify.annotations.NullMarked;
