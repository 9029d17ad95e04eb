@NullMarked
package de.aok.meineaok.cases;

import org.jspecify.annotations.NullMarked;
