@NullMarked
package de.aok.meineaok.retention.application;

import org.jspecify.annotations.NullMarked;
