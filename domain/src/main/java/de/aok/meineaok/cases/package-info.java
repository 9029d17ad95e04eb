/** Vorgänge: where a matter stands, whichever channel it came by (CAS). */
package de.aok.meineaok.cases;
