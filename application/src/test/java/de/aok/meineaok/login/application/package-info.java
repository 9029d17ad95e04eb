@NullMarked
package de.aok.meineaok.login.application;

import org.jspecify.annotations.NullMarked;
