@NullMarked
package de.aok.meineaok.audit;

import org.jspecify.annotations.NullMarked;
