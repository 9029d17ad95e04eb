/** Bestandssystem: what the insurer's core system tells, which answers for what is on file. */
@NullMarked
package de.aok.meineaok.coresystem.application;

import org.jspecify.annotations.NullMarked;
