package de.aok.meineaok.mobilenumber.persistence;

import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.application.port.MtanQuota;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;

/** The counts in the database; a conditional update takes one, so that no more than a day's are ever taken. */
public final class JpaMtanQuota implements MtanQuota {
    private final EntityManager entities;
    private final KeyedHashing hashing;

    public JpaMtanQuota(EntityManager entities, KeyedHashing hashing) {
        this.entities = entities;
        this.hashing = hashing;
    }

    @Override
    public boolean take(MobileNumber number, LocalDate day, int perDay) {
        return entities.createNamedQuery("MtanQuota.take")
                        .setParameter(
                                1,
                                hashing.hash(KeyedHashing.Purpose.MOBILE_NUMBER, number.value())
                                        .text())
                        .setParameter(2, Date.valueOf(day))
                        .setParameter(3, perDay)
                        .executeUpdate()
                == 1;
    }
}
