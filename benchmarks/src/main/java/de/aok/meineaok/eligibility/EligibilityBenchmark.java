package de.aok.meineaok.eligibility;

import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The check of a KVNR and of a person who may take part: how long it takes and, by the profiler of allocations, that it leaves
 * nothing to the garbage collector (gc.alloc.rate.norm).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EligibilityBenchmark {
    public String typed = "A000500015";
    public LocalDate today = LocalDate.of(2026, 11, 26);

    private final EligibilityPolicy policy = new EligibilityPolicy(EligibilityRules.aokNiedersachsen());
    private final InsuredPerson person = new InsuredPerson(
            Kvnr.of("A000500015"),
            new PersonName("Müller", "Anne"),
            LocalDate.of(1986, 5, 17),
            new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
            false,
            false,
            List.of(
                    new Coverage(new Ik("102114819"), LocalDate.of(2004, 1, 1), LocalDate.of(2019, 12, 31)),
                    new Coverage(new Ik("102114819"), LocalDate.of(2020, 1, 1), null)));

    @Benchmark
    public boolean kvnr() {
        return Kvnr.isWellFormed(typed);
    }

    @Benchmark
    public Eligibility eligibility() {
        return policy.judge(person, today);
    }

    @Benchmark
    public boolean kvnrAndEligibility() {
        return Kvnr.isWellFormed(typed) && policy.judge(person, today) == Eligibility.Eligible.ELIGIBLE;
    }
}
