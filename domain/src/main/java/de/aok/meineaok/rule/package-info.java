/** The rules' permanent identifiers, and what it means to break one. */
@NullMarked
package de.aok.meineaok.rule;

import org.jspecify.annotations.NullMarked;
