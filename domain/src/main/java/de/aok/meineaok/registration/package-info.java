/** Registration: from a filled-in form to an account that waits for its activation code. */
package de.aok.meineaok.registration;
