package com.example.wrong;

import de.aok.meineaok.eligibility.InsuredPerson;
import java.time.LocalDate;

/** Judges an age by itself. */
public final class OwnAgeCheck {
    public boolean mayJoin(InsuredPerson person, LocalDate today) {
        return !person.birthDate().plusYears(15).isAfter(today);
    }
}
