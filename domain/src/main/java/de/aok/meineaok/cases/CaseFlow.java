package de.aok.meineaok.cases;

import static de.aok.meineaok.cases.CaseState.APPROVED;
import static de.aok.meineaok.cases.CaseState.COMPLETED;
import static de.aok.meineaok.cases.CaseState.DOCUMENTS_MISSING;
import static de.aok.meineaok.cases.CaseState.IN_ASSESSMENT;
import static de.aok.meineaok.cases.CaseState.IN_PAYMENT;
import static de.aok.meineaok.cases.CaseState.IN_PRODUCTION;
import static de.aok.meineaok.cases.CaseState.IN_REVIEW;
import static de.aok.meineaok.cases.CaseState.PAID;
import static de.aok.meineaok.cases.CaseState.PARTLY_APPROVED;
import static de.aok.meineaok.cases.CaseState.RECEIVED;
import static de.aok.meineaok.cases.CaseState.REJECTED;
import static de.aok.meineaok.cases.CaseState.SENT;
import static de.aok.meineaok.cases.CaseState.WITHDRAWN;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Ablauf: which state may follow which. All begin with {@link CaseState#RECEIVED}; from where nothing leads on, a case has ended.
 * Whoever reviews may ask for documents at any time, and decide without them.
 */
@Rule(RuleId.CAS_4)
public final class CaseFlow {
    /** A card is made and sent. */
    static final CaseFlow CARD = new CaseFlow()
            .from(RECEIVED, IN_REVIEW, DOCUMENTS_MISSING, IN_PRODUCTION, REJECTED, WITHDRAWN)
            .from(IN_REVIEW, DOCUMENTS_MISSING, IN_PRODUCTION, REJECTED, WITHDRAWN)
            .from(DOCUMENTS_MISSING, IN_REVIEW, IN_PRODUCTION, REJECTED, WITHDRAWN)
            .from(IN_PRODUCTION, SENT);

    /** What the person paid is refunded, or a benefit is paid once. */
    static final CaseFlow REFUND = reviewed(new CaseFlow(), IN_REVIEW, DOCUMENTS_MISSING)
            .from(APPROVED, PAID)
            .from(PARTLY_APPROVED, PAID);

    /** The same, where somebody else may have to judge whether it is needed. */
    static final CaseFlow ASSESSED_REFUND = reviewed(new CaseFlow(), IN_REVIEW, DOCUMENTS_MISSING, IN_ASSESSMENT)
            .from(APPROVED, PAID)
            .from(PARTLY_APPROVED, PAID);

    /** Something is supplied, or somebody comes, once that is approved. */
    static final CaseFlow SUPPLY = reviewed(new CaseFlow(), IN_REVIEW, DOCUMENTS_MISSING, IN_ASSESSMENT)
            .from(APPROVED, COMPLETED)
            .from(PARTLY_APPROVED, COMPLETED);

    /** It is paid for as long as the need lasts. */
    static final CaseFlow ONGOING = reviewed(new CaseFlow(), IN_REVIEW, DOCUMENTS_MISSING, IN_ASSESSMENT)
            .from(APPROVED, IN_PAYMENT, COMPLETED)
            .from(PARTLY_APPROVED, IN_PAYMENT, COMPLETED)
            .from(IN_PAYMENT, DOCUMENTS_MISSING, IN_ASSESSMENT, COMPLETED);

    /** Nothing is claimed; the insurer wants to know who has to pay. */
    static final CaseFlow QUESTIONNAIRE = new CaseFlow()
            .from(RECEIVED, IN_REVIEW, DOCUMENTS_MISSING, COMPLETED)
            .from(IN_REVIEW, DOCUMENTS_MISSING, COMPLETED)
            .from(DOCUMENTS_MISSING, IN_REVIEW, COMPLETED);

    /** A certificate of exemption is sent, and what was paid beyond the limit is refunded. */
    static final CaseFlow EXEMPTION = reviewed(new CaseFlow(), IN_REVIEW, DOCUMENTS_MISSING)
            .from(APPROVED, SENT, COMPLETED)
            .from(PARTLY_APPROVED, SENT, COMPLETED)
            .from(SENT, COMPLETED);

    private final Map<CaseState, Set<CaseState>> transitions = new EnumMap<>(CaseState.class);

    private CaseFlow() {}

    private CaseFlow from(CaseState state, CaseState... next) {
        transitions.put(state, EnumSet.of(next[0], next));
        return this;
    }

    /** While it is undecided, each of its states may follow each, and so may a decision. */
    private static CaseFlow reviewed(CaseFlow flow, CaseState... undecided) {
        Set<CaseState> anywhere = EnumSet.of(undecided[0], undecided);
        anywhere.addAll(EnumSet.of(APPROVED, PARTLY_APPROVED, REJECTED, WITHDRAWN));
        flow.transitions.put(RECEIVED, anywhere);
        for (CaseState state : undecided) {
            Set<CaseState> next = EnumSet.copyOf(anywhere);
            next.remove(state);
            flow.transitions.put(state, next);
        }
        return flow;
    }

    /** The states that may follow one; none if it is the last, or not of this flow. */
    public Set<CaseState> next(CaseState state) {
        return Set.copyOf(transitions.getOrDefault(state, Set.of()));
    }

    /** Whether nothing follows a state. */
    public boolean endsWith(CaseState state) {
        return !transitions.containsKey(state);
    }
}
