package de.aok.meineaok.bankaccount.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.aok.meineaok.bankaccount.application.BankAccountReport;
import de.aok.meineaok.bankaccount.application.port.BankAccountReports;
import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.changerequest.persistence.KeptBankAccount;
import de.aok.meineaok.identity.Kvnr;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports in the database; a conditional update keeps the latest of each person. */
public final class JpaBankAccountReports implements BankAccountReports {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EntityManager entities;

    public JpaBankAccountReports(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean keep(Kvnr kvnr, BankAccountReport report) {
        return entities.createNativeQuery("""
                        insert into bank_account_report as r (kvnr, occurred_at, event_id, accounts) values (?1, ?2, ?3, ?4)
                        on conflict (kvnr) do update
                        set occurred_at = excluded.occurred_at, event_id = excluded.event_id, accounts = excluded.accounts
                        where (r.occurred_at, r.event_id) < (excluded.occurred_at, excluded.event_id)""")
                        .setParameter(1, kvnr.value())
                        .setParameter(2, Timestamp.from(report.occurredAt()))
                        .setParameter(3, report.eventId())
                        .setParameter(4, written(report.accounts()))
                        .executeUpdate()
                == 1;
    }

    @Override
    @SuppressWarnings("unchecked") // a native query knows no types
    public Optional<BankAccountReport> find(Kvnr kvnr) {
        return ((List<Object[]>) entities.createNativeQuery(
                                "select occurred_at, event_id, accounts from bank_account_report where kvnr = ?1")
                        .setParameter(1, kvnr.value())
                        .getResultList())
                .stream()
                        .map(row -> new BankAccountReport(
                                ((Timestamp) row[0]).toInstant(), (String) row[1], read((String) row[2])))
                        .findFirst();
    }

    private static String written(List<BankAccount> accounts) {
        try {
            return JSON.writeValueAsString(
                    accounts.stream().map(KeptBankAccount::of).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<BankAccount> read(String written) {
        try {
            return Stream.of(JSON.readValue(written, KeptBankAccount[].class))
                    .map(KeptBankAccount::toBankAccount)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
