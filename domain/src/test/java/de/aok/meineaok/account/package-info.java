@NullMarked
package de.aok.meineaok.account;

import org.jspecify.annotations.NullMarked;
