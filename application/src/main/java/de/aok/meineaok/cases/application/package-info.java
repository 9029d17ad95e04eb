/** What becomes of cases, and who sees them. */
@NullMarked
package de.aok.meineaok.cases.application;

import org.jspecify.annotations.NullMarked;
