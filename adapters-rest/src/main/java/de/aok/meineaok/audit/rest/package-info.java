/** What happened to an account, as its owner sees it. */
@NullMarked
package de.aok.meineaok.audit.rest;

import org.jspecify.annotations.NullMarked;
