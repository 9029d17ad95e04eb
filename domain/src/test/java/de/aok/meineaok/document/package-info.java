@NullMarked
package de.aok.meineaok.document;

import org.jspecify.annotations.NullMarked;
