package de.aok.meineaok.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param kind what sort of somebody
 * @param name of a member of staff, as the insurer's identity provider knows her; null for all others
 */
public record Actor(Kind kind, @Nullable String name) {
    /** Who can act. */
    public enum Kind {
        /** The insured person, or somebody who claims to be. */
        INSURED_PERSON,
        STAFF,
        /** The portal by itself. */
        PORTAL
    }

    private static final Actor INSURED_PERSON = new Actor(Kind.INSURED_PERSON, null);
    private static final Actor PORTAL = new Actor(Kind.PORTAL, null);

    public Actor {
        if ((kind == Kind.STAFF) != (name != null)) {
            throw new IllegalArgumentException("staff, and nobody else, has a name here");
        }
    }

    public static Actor insuredPerson() {
        return INSURED_PERSON;
    }

    public static Actor portal() {
        return PORTAL;
    }

    /** @param name as the insurer's identity provider knows the person */
    public static Actor staff(String name) {
        return new Actor(Kind.STAFF, name);
    }
}
