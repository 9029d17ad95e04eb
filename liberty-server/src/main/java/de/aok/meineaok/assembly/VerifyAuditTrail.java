package de.aok.meineaok.assembly;

import de.aok.meineaok.audit.AuditChain;
import de.aok.meineaok.audit.persistence.AuditTrailExamination;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.crypto.HmacHashing;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;

/**
 * The command that examines the audit trail, beside the server and configured by the same environment variables. It names each
 * entry that is missing or not as it was written.
 */
@Rule(RuleId.SEC_3)
public final class VerifyAuditTrail {
    private static final int BROKEN = 1;
    private static final int NOT_EXAMINED = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private long breaks;

    private VerifyAuditTrail(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** Ends with 0 if all is as it was written, 1 if not, and 2 if it could not be examined. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int status;
        try {
            status = new VerifyAuditTrail(System.getenv(), out).run();
        } catch (SQLException | IllegalArgumentException e) {
            out.println("Not examined: " + e.getMessage());
            status = NOT_EXAMINED;
        }
        System.exit(status);
    }

    private int run() throws SQLException {
        HmacHashing hashing = new HmacHashing(Base64.getDecoder().decode(setting("MEINEAOK_PEPPER_KEY", "")));
        AuditTrailExamination.Counts counts;
        try (Connection connection = connect()) {
            counts = new AuditTrailExamination(hashing).examine(connection, this::tell);
        }
        out.printf("%d entries in %d chains examined, %d breaks found%n", counts.entries(), counts.chains(), breaks);
        return breaks == 0 ? 0 : BROKEN;
    }

    private void tell(AuditChain.Break found) {
        breaks++;
        out.printf(
                "account %s, entry %d: %s%n",
                found.account(),
                found.number(),
                switch (found.kind()) {
                    case MISSING -> "missing";
                    case CHANGED -> "changed";
                    case END_CHANGED -> "the chain's end was changed";
                });
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", setting("MEINEAOK_DATABASE_USER", "meineaok"));
        login.setProperty("password", setting("MEINEAOK_DATABASE_PASSWORD", ""));
        login.setProperty("sslmode", setting("MEINEAOK_DATABASE_SSLMODE", "prefer"));
        login.setProperty("ApplicationName", "meine-aok-audit");
        String url = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        setting("MEINEAOK_DATABASE_HOST", "localhost"),
                        setting("MEINEAOK_DATABASE_PORT", "5432"),
                        setting("MEINEAOK_DATABASE_NAME", "meineaok"));
        return DriverManager.getConnection(url, login);
    }

    private String setting(String name, String otherwise) {
        return environment.getOrDefault(name, otherwise);
    }
}
