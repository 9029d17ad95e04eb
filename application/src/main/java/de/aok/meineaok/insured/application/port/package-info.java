/** Where insured persons come from, and where they are kept. */
@NullMarked
package de.aok.meineaok.insured.application.port;

import org.jspecify.annotations.NullMarked;
