@NullMarked
package de.aok.meineaok.retention.persistence;

import org.jspecify.annotations.NullMarked;
