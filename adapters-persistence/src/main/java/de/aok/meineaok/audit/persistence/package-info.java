/** The audit trail as rows, and its examination. */
@NullMarked
package de.aok.meineaok.audit.persistence;

import org.jspecify.annotations.NullMarked;
