/** Whether every rule of the contract is named where it is kept and where it is proven. */
@NullMarked
package de.aok.meineaok.rule;

import org.jspecify.annotations.NullMarked;
