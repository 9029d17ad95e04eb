package de.aok.meineaok.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class MigrationTest {
    private final DataSource database = TestDatabase.shared().empty("migration");

    @Test
    void takes_over_the_accounts_of_the_release_before() throws Exception {
        Flyway.configure().dataSource(database).target("1").load().migrate();
        execute("""
                insert into account (id, kvnr, user_name, user_name_folded, password_hash, email, mobile_number, state,
                                     registered_at, activated_at)
                values (gen_random_uuid(), 'A000500015', 'Waits', 'waits', '$argon2id$', 'a@example.org', '+4915112345678',
                        'WAITING_FOR_ACTIVATION', now(), null),
                       (gen_random_uuid(), 'X110411675', 'Active', 'active', '$argon2id$', 'a@example.org',
                        '+4915112345678', 'ACTIVE', now(), now())""");

        Flyway.configure().dataSource(database).load().migrate();

        assertThat(count("account where older_than_audit_trail")).isEqualTo(2);
        // A server of the release before still writes while the others are replaced.
        execute("""
                insert into password_guard (name_key, wrong_in_a_row, failed_since_login, last_attempt_at)
                values ('k', 0, 0, now());
                insert into login_attempt (token_key, account_id, started_at, next_step, mtan_wrong_entries, mtans_sent)
                select 'k', id, now(), 'MTAN', 0, 0 from account where user_name = 'Active';
                insert into account (id, kvnr, user_name, user_name_folded, password_hash, email, mobile_number, state,
                                     registered_at)
                values (gen_random_uuid(), 'E763972509', 'New', 'new', '$argon2id$', 'a@example.org', '+4915112345678',
                        'WAITING_FOR_ACTIVATION', now())""");
        assertThat(count("password_guard where wrong_one_time = 0")).isEqualTo(1);
        assertThat(count("login_attempt where not by_one_time_password")).isEqualTo(1);
        assertThat(count("account where older_than_audit_trail"))
                .as("no chain is expected of it")
                .isEqualTo(3);
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String from) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
