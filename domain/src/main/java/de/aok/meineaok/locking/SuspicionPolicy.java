package de.aok.meineaok.locking;

import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges from what lately happened to an account whether somebody else may be at it. */
@Rule(RuleId.LCK_2)
public final class SuspicionPolicy {
    private final List<SuspicionGround> grounds;

    /** @param grounds every reason for suspicion, in the order in which they are tried */
    public SuspicionPolicy(List<SuspicionGround> grounds) {
        this.grounds = List.copyOf(grounds);
    }

    /** The grounds of the rules. */
    public static SuspicionPolicy of(SuspicionRules rules, ActivationRules activation) {
        return new SuspicionPolicy(List.of(
                new IncidentCount(
                        "mtans-exhausted",
                        AuditAction.MTAN_EXHAUSTED,
                        rules.exhaustedMtans(),
                        rules.exhaustedMtansWindow()),
                new IncidentCount(
                        "wrong-activation-codes",
                        AuditAction.ACTIVATION_CODE_WRONG,
                        rules.exhaustedCodes() * activation.wrongEntries(),
                        rules.exhaustedCodesWindow()),
                new ManyAddresses(rules.addresses(), rules.addressesWindow())));
    }

    /**
     * How far back one has to look after something happened.
     *
     * @return empty if it interests no ground
     */
    public Optional<Duration> windowAfter(AuditAction happened) {
        return grounds.stream()
                .filter(ground -> ground.watched().contains(happened))
                .map(SuspicionGround::window)
                .max(Comparator.naturalOrder());
    }

    /** What has to be looked at after something happened. */
    public Set<AuditAction> watchedAfter(AuditAction happened) {
        return grounds.stream()
                .map(SuspicionGround::watched)
                .filter(watched -> watched.contains(happened))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The first ground that suspects, of those which watch what just happened.
     *
     * @param recent what lately happened, that included; at least as far back as {@link #windowAfter} says
     */
    public Optional<SuspicionGround> judge(AuditAction happened, List<Incident> recent, Instant now) {
        return grounds.stream()
                .filter(ground -> ground.watched().contains(happened))
                .filter(ground -> ground.suspects(seenBy(ground, recent, now)))
                .findFirst();
    }

    private static List<Incident> seenBy(SuspicionGround ground, List<Incident> recent, Instant now) {
        Instant since = now.minus(ground.window());
        return recent.stream()
                .filter(incident -> ground.watched().contains(incident.action()))
                .filter(incident -> incident.at().isAfter(since))
                .toList();
    }
}
