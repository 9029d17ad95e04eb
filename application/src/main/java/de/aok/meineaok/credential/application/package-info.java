/** What hashing of passwords and codes tells those who ask for it. */
@NullMarked
package de.aok.meineaok.credential.application;

import org.jspecify.annotations.NullMarked;
