/** Registration: from a filled-in form to an account that waits for its activation code. */
@NullMarked
package de.aok.meineaok.registration;

import org.jspecify.annotations.NullMarked;
