@NullMarked
package de.aok.meineaok.login;

import org.jspecify.annotations.NullMarked;
