package de.aok.meineaok.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditRecordTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123456Z");

    @Test
    @Rule({RuleId.LCK_5, RuleId.HOT_5})
    void tells_who_when_why() {
        Actor hotline = Actor.staff("k.brandt");

        AuditRecord locked = AuditRecord.of(NOW, AuditAction.LOCKED, hotline)
                .because("Anruf der Versicherten")
                .with("REQUEST")
                .from("a1b2");

        assertThat(locked)
                .isEqualTo(
                        new AuditRecord(NOW, AuditAction.LOCKED, hotline, "Anruf der Versicherten", "REQUEST", "a1b2"));
    }

    @Test
    @Rule(RuleId.SEC_3)
    void keeps_time_as_databases_do() {
        assertThat(AuditRecord.of(NOW.plusNanos(789), AuditAction.LOGGED_IN, Actor.insuredPerson()))
                .isEqualTo(new AuditRecord(NOW, AuditAction.LOGGED_IN, Actor.insuredPerson(), null, null, null));
    }

    @Test
    @Rule(RuleId.HOT_5)
    void staff_is_named_and_nobody_else() {
        assertThat(Actor.staff("k.brandt")).isEqualTo(new Actor(Actor.Kind.STAFF, "k.brandt"));
        assertThat(Actor.insuredPerson()).isEqualTo(new Actor(Actor.Kind.INSURED_PERSON, null));
        assertThat(Actor.portal()).isEqualTo(new Actor(Actor.Kind.PORTAL, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(Actor.Kind.STAFF, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(Actor.Kind.PORTAL, "k.brandt"));
    }
}
