package de.aok.meineaok.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** Deletions of what is due, so many at once. Rows that somebody has locked are passed over: they are in use, or being removed. */
public final class Deletion {
    private Deletion() {}

    /**
     * The statement. What is due is chosen as an array, that is once: what is joined may be asked for again with each row, as the planner
     * likes, and each time others come that nobody has locked yet.
     *
     * @param condition on a row of the table, which it may call {@code due}; it finds the time in the second parameter
     */
    public static String of(String table, String condition) {
        return """
                delete from %1$s where ctid = any (array(
                    select ctid from %1$s due where %2$s limit ?1 for update of due skip locked))""".formatted(table, condition);
    }

    /**
     * To be executed.
     *
     * @param before a time or a date, as the database knows it
     */
    public static Query upTo(int atMost, String deletion, Object before, EntityManager entities) {
        return entities.createNativeQuery(deletion).setParameter(1, atMost).setParameter(2, before);
    }
}
