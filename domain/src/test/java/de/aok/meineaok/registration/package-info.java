@NullMarked
package de.aok.meineaok.registration;

import org.jspecify.annotations.NullMarked;
