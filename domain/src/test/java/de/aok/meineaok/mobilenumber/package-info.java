@NullMarked
package de.aok.meineaok.mobilenumber;

import org.jspecify.annotations.NullMarked;
