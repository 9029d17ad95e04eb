@NullMarked
package de.aok.meineaok.mobilenumber.application;

import org.jspecify.annotations.NullMarked;
