package de.aok.meineaok.audit.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditChain;
import de.aok.meineaok.audit.AuditChain.Break;
import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Examines the whole audit trail, as it stood at one moment, while the portal goes on writing. Reads it through once, and holds no
 * more than one account's chain at a time.
 */
@Rule(RuleId.SEC_3)
public final class AuditTrailExamination {
    private static final int ROWS_AT_ONCE = 1000;

    /** An entry whose number leaves a wider gap was moved there: nobody is to be told of each number in between. */
    private static final long WIDEST_GAP = 100_000;

    /** Stands for what nobody can have written: no hash fits it. */
    private static final AuditRecord UNREADABLE =
            AuditRecord.of(Instant.EPOCH, AuditAction.CLOSED, Actor.portal()).because("unreadable");

    private final AuditChain chain;

    public AuditTrailExamination(KeyedHashing hashing) {
        chain = KeyedChain.with(hashing);
    }

    /**
     * What was examined.
     *
     * @param chains of accounts, and of user names that nobody has; those of which only a trace is left included
     * @param entries in all of them
     */
    public record Counts(long chains, long entries) {}

    /**
     * Examines all chains.
     *
     * @param connection to the portal's database, for this alone meanwhile, with no transaction running
     * @param found is given each thing that is not as it was written: entries and ends; chains of which only the end is left; and,
     *     as a first entry that is missing, accounts that have no chain at all
     */
    public Counts examine(Connection connection, Consumer<Break> found) throws SQLException {
        // All statements see the same moment. Without autocommit, since only so rows come a few at a time.
        connection.setAutoCommit(false);
        try (PreparedStatement isolation =
                connection.prepareStatement("set transaction isolation level repeatable read, read only")) {
            isolation.execute();
            Counts withEntries = examineEntries(connection, found);
            long withoutEntries = examineEndsAlone(connection, found);
            findAccountsWithoutChain(connection, found);
            return new Counts(withEntries.chains() + withoutEntries, withEntries.entries());
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Counts examineEntries(Connection connection, Consumer<Break> found) throws SQLException {
        long chains = 0;
        long entries = 0;
        try (PreparedStatement statement = streaming(connection, """
                        select e.account_id, e.number, e.happened_at, e.action, e.actor, e.staff_name, e.reason, e.detail,
                               e.address_key, e.previous_hash, e.hash, n.length, n.hash as end_hash, n.seal,
                               n.last_at
                        from audit_entry e left join audit_end n on n.account_id = e.account_id
                        order by e.account_id, e.number""");
                ResultSet rows = statement.executeQuery()) {
            Chain current = null;
            while (rows.next()) {
                AccountId account = account(rows);
                if (current == null || !current.account.equals(account)) {
                    if (current != null) {
                        current.examine(found);
                    }
                    current = new Chain(account, end(rows), rows.getObject("last_at", OffsetDateTime.class));
                    chains++;
                }
                current.add(entry(account, rows), found);
                entries++;
            }
            if (current != null) {
                current.examine(found);
            }
        }
        return new Counts(chains, entries);
    }

    private long examineEndsAlone(Connection connection, Consumer<Break> found) throws SQLException {
        long ends = 0;
        try (PreparedStatement statement = streaming(connection, """
                        select n.account_id, n.length, n.hash as end_hash, n.seal from audit_end n
                        where not exists (select from audit_entry e where e.account_id = n.account_id)""");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                new Chain(account(rows), end(rows), null).examine(found);
                ends++;
            }
        }
        return ends;
    }

    private static void findAccountsWithoutChain(Connection connection, Consumer<Break> found) throws SQLException {
        try (PreparedStatement statement = streaming(connection, """
                        select a.id as account_id from account a
                        where not a.older_than_audit_trail
                          and not exists (select from audit_end n where n.account_id = a.id)
                          and not exists (select from audit_entry e where e.account_id = a.id)""");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.accept(new Break(account(rows), 1, Break.Kind.MISSING));
            }
        }
    }

    private static PreparedStatement streaming(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(ROWS_AT_ONCE);
        return statement;
    }

    private static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("account_id", UUID.class));
    }

    private static AuditChain.@Nullable End end(ResultSet row) throws SQLException {
        String seal = row.getString("seal");
        return seal == null ? null : new AuditChain.End(row.getLong("length"), row.getString("end_hash"), seal);
    }

    private static AuditEntry entry(AccountId account, ResultSet row) throws SQLException {
        return new AuditEntry(
                account, row.getLong("number"), content(row), row.getString("previous_hash"), row.getString("hash"));
    }

    private static AuditRecord content(ResultSet row) throws SQLException {
        Instant at = row.getObject("happened_at", OffsetDateTime.class).toInstant();
        try {
            return new AuditRecord(
                    at,
                    AuditAction.valueOf(row.getString("action")),
                    new Actor(Actor.Kind.valueOf(row.getString("actor")), row.getString("staff_name")),
                    row.getString("reason"),
                    row.getString("detail"),
                    row.getString("address_key"));
        } catch (IllegalArgumentException e) {
            return UNREADABLE;
        }
    }

    /** The chain of one account, as far as it has been read. */
    private final class Chain {
        private final AccountId account;
        private final AuditChain.@Nullable End end;
        private final List<AuditEntry> entries = new ArrayList<>();
        private final @Nullable OffsetDateTime lastAt;
        private long last;

        Chain(AccountId account, AuditChain.@Nullable End end, @Nullable OffsetDateTime lastAt) {
            this.account = account;
            this.end = end;
            this.lastAt = lastAt;
        }

        void add(AuditEntry entry, Consumer<Break> found) {
            if (entry.number() - last > WIDEST_GAP) {
                found.accept(new Break(account, entry.number(), Break.Kind.CHANGED));
            } else {
                entries.add(entry);
                last = entry.number();
            }
        }

        void examine(Consumer<Break> found) {
            List<Break> breaks = chain.examine(account, entries, end);
            breaks.forEach(found);
            if (breaks.isEmpty() && lastAt != null && !lastAt.toInstant().equals(lastEntryAt())) {
                // It is not sealed, but tells when a chain may go.
                found.accept(new Break(account, last, Break.Kind.END_CHANGED));
            }
        }

        private @Nullable Instant lastEntryAt() {
            return entries.isEmpty()
                    ? null
                    : entries.get(entries.size() - 1).content().at();
        }
    }
}
