/** Where billed services are kept, and who writes receipts down. */
@NullMarked
package de.aok.meineaok.receipt.application.port;

import org.jspecify.annotations.NullMarked;
