@NullMarked
package de.aok.meineaok.audit.application;

import org.jspecify.annotations.NullMarked;
