/** What persons order or claim in the portal, and which is followed as a case. */
@NullMarked
package de.aok.meineaok.caseorder.application;

import org.jspecify.annotations.NullMarked;
