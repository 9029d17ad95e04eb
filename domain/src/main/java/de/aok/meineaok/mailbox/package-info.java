/** Postfach: what the AOK and an insured person write to each other, inside the protected area alone. */
package de.aok.meineaok.mailbox;
