/**
 * Rules of ArchUnit for systems that embed the domain: each is an {@link com.tngtech.archunit.lang.ArchRule}, to be checked by
 * {@code rule.check(classes)} under any test framework, or as a field with {@code @ArchTest}.
 */
@NullMarked
package de.aok.meineaok.architecture.rules;

import org.jspecify.annotations.NullMarked;
