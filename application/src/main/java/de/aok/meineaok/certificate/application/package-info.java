/** Bescheinigungen: what the AOK certifies. */
@NullMarked
package de.aok.meineaok.certificate.application;

import org.jspecify.annotations.NullMarked;
