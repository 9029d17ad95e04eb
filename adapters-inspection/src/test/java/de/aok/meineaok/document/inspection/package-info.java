@NullMarked
package de.aok.meineaok.document.inspection;

import org.jspecify.annotations.NullMarked;
