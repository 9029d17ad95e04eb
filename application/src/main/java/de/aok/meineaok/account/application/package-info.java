/** What the portal knows of an account. */
@NullMarked
package de.aok.meineaok.account.application;

import org.jspecify.annotations.NullMarked;
