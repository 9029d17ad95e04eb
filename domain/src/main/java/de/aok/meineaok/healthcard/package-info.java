/** Elektronische Gesundheitskarte (eGK): a new one, with a new picture if wanted (CRD). */
package de.aok.meineaok.healthcard;
