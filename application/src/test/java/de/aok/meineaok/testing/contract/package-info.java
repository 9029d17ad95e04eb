/**
 * What each port promises, as tests. Whoever writes an adapter proves it with one subclass that says what is to be tried; what an
 * adapter promises beyond its port is tested beside it.
 */
@org.jspecify.annotations.NullMarked
package de.aok.meineaok.testing.contract;
