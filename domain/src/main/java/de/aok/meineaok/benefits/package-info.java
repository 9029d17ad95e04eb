/** AOK-Mehrleistungen: what the insurer pays beyond what all of them have to (BEN). */
package de.aok.meineaok.benefits;
