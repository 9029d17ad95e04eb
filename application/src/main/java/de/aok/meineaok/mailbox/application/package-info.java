/** Reading and writing messages. */
@NullMarked
package de.aok.meineaok.mailbox.application;

import org.jspecify.annotations.NullMarked;
