package com.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.Eligibility;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.ruleset.Ruleset;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** What comes along with the jar: nothing. */
class DomainJarTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void it_depends_on_java_base_alone() throws Exception {
        Path jar = Path.of(
                RuleId.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        StringWriter printed = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();

        int status = jdeps.run(
                new PrintWriter(printed, true), new PrintWriter(printed, true), "-summary", jar.toString());

        assertEquals("de.aok.meineaok.domain -> java.base", printed.toString().strip());
        assertEquals(0, status);
    }

    /** As long as the compiler that does away with allocations has not come to it, this shows that there are none to do away with. */
    @Test
    void a_kvnr_and_a_person_are_checked_without_any_allocation() {
        EligibilityPolicy policy =
                new EligibilityPolicy(Ruleset.aokNiedersachsen().eligibility());
        InsuredPerson person = new InsuredPerson(
                Kvnr.of("A000500015"),
                new PersonName("Müller", "Anne"),
                LocalDate.of(1986, 5, 17),
                new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
                false,
                false,
                List.of(new Coverage(new Ik("102114819"), LocalDate.of(2004, 1, 1), null)));
        LocalDate today = LocalDate.of(2026, 11, 26);
        check(policy, person, today);

        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) {
            check(policy, person, today);
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        // What asking for the count itself allocates is less than a byte for each check.
        assertTrue(allocated < 1000, () -> allocated + " bytes");
    }

    private static void check(EligibilityPolicy policy, InsuredPerson person, LocalDate today) {
        assertTrue(Kvnr.isWellFormed("A000500015"));
        assertSame(Eligibility.Eligible.ELIGIBLE, policy.judge(person, today));
    }
}
