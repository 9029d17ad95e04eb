/** Cases in the database. */
@NullMarked
package de.aok.meineaok.cases.persistence;

import org.jspecify.annotations.NullMarked;
