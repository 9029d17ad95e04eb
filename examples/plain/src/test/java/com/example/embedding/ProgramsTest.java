package com.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import de.aok.meineaok.architecture.rules.Policies;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The programs of „Embed it“ do what the page says. */
class ProgramsTest {
    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(console);
    }

    @Test
    void a_child_may_not_take_part() {
        JudgeEligibility.main(new String[0]);

        assertEquals(List.of("ELI-2 UNDER_AGE"), lines());
    }

    @Test
    void all_that_is_wrong_with_a_password_is_told_at_once() {
        CheckPassword.main(new String[0]);

        assertEquals(
                List.of("PWD-1", "PWD-2", "PWD-4", "PWD-5", "PWD-6"),
                lines().stream().map(line -> line.substring(0, 5)).toList());
    }

    @Test
    void a_code_serves_for_three_weeks_of_the_calendar_in_berlin() {
        ComputeCodeValidity.main(new String[0]);

        assertEquals(List.of("2026-11-27 to 2026-12-18, until 2026-12-18T23:00:00Z"), lines());
    }

    @Test
    void each_class_has_its_deletion_date() {
        ComputeDeletionDate.main(new String[0]);

        assertEquals(
                List.of(
                        "BENEFITS: 2037-01-01 by § 304 Abs. 1 SGB V, § 84 SGB X",
                        "CORRESPONDENCE: 2033-01-01 by § 110a SGB IV, § 84 SGB X",
                        "ACCOUNT: 2033-01-01 by Art. 5 Abs. 2, Art. 17 Abs. 3 DSGVO",
                        "TECHNICAL_LOGIN_DATA: 2027-02-25 by Art. 5 Abs. 1 Buchst. e, Art. 32 DSGVO"),
                lines());
    }

    @Test
    void a_registration_is_refused_with_its_reasons_and_then_sends_a_letter() {
        RunRegistration.main(new String[0]);

        assertEquals(
                List.of(
                        "password: PWD-1",
                        "password: PWD-2",
                        "password: PWD-2",
                        "password: PWD-5",
                        "registered; the code serves through 2026-12-15",
                        "sent: ActivationLetter",
                        "sent: UserNameMail"),
                lines().stream()
                        .map(line -> line.startsWith("password: ") ? line.substring(0, 15) : line)
                        .toList());
    }

    @Test
    void the_programs_leave_judging_to_the_policies() {
        JavaClasses programs = new ClassFileImporter().importPackages("com.example.embedding");

        Policies.agesAreJudgedByEligibilityAlone().check(programs);
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
