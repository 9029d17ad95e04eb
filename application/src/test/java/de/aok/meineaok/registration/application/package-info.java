@NullMarked
package de.aok.meineaok.registration.application;

import org.jspecify.annotations.NullMarked;
