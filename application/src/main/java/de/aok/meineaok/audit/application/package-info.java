/** The audit trail, and what a person sees of it. */
@NullMarked
package de.aok.meineaok.audit.application;

import org.jspecify.annotations.NullMarked;
