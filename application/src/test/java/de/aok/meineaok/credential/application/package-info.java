@NullMarked
package de.aok.meineaok.credential.application;

import org.jspecify.annotations.NullMarked;
