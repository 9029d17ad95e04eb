package de.aok.meineaok.cases.application;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.CaseState;
import de.aok.meineaok.coresystem.application.CoreEvent;
import de.aok.meineaok.document.UploadKind;
import de.aok.meineaok.document.application.HandInDocuments;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.application.Upload;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowCaseTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Kvnr ANNE = TestPortal.ANNE.kvnr();
    private static final CaseKey DENTURES = new CaseKey(ANNE, CaseKind.DENTURES, "ZE-1");

    private final TestPortal portal = new TestPortal();
    private int uploads;

    private Told tell(CaseKey key, CaseEvent event) {
        return portal.receiveCoreEvents.receive(new CoreEvent.CaseMoved(key, event));
    }

    private static CaseEvent event(String id, CaseState state, int minutes) {
        return new CaseEvent(id, state, START.minusSeconds(3600).plusSeconds(60L * minutes), DAY);
    }

    @Test
    @Rule({RuleId.CAS_1, RuleId.CAS_4})
    void a_person_sees_where_her_matter_stands_whoever_told_that_before_she_registered() {
        assertThat(tell(DENTURES, event("a", CaseState.RECEIVED, 0))).isEqualTo(Told.FOLLOWED);
        portal.registerAnne();
        assertThat(tell(DENTURES, event("b", CaseState.IN_REVIEW, 1))).isEqualTo(Told.FOLLOWED);

        List<KeptCase> shown = portal.showCases.list(portal.anne().id());

        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).key()).isEqualTo(DENTURES);
        assertThat(shown.get(0).history().followed())
                .extracting(CaseEvent::state)
                .containsExactly(CaseState.RECEIVED, CaseState.IN_REVIEW);
        assertThat(portal.showCases.find(portal.anne().id(), shown.get(0).id())).contains(shown.get(0));
        assertThat(portal.showCases.find(portal.anne().id(), new CaseId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    @Rule({RuleId.DOC_4, RuleId.CAS_1})
    void what_was_handed_in_is_found_under_the_case_that_its_receipt_names() throws IOException {
        Upload first = handedIn(null);
        Upload joining = handedIn(first.caseId());
        CaseKey key = new CaseKey(ANNE, CaseKind.DENTURES, first.number());
        CaseId promised = new CaseId(first.caseId());
        assertThat(portal.showCases.find(portal.anne().id(), promised)).isEmpty();

        assertThat(tell(key, event("a", CaseState.RECEIVED, 0))).isEqualTo(Told.FOLLOWED);
        assertThat(tell(key, event("b", CaseState.IN_REVIEW, 1))).isEqualTo(Told.FOLLOWED);

        assertThat(portal.showCases.find(portal.anne().id(), promised))
                .hasValueSatisfying(one -> assertThat(one.key()).isEqualTo(key));
        tell(new CaseKey(ANNE, CaseKind.CARE, first.number()), event("a", CaseState.RECEIVED, 0));
        tell(new CaseKey(ANNE, CaseKind.DENTURES, joining.number()), event("a", CaseState.RECEIVED, 0));
        assertThat(portal.showCases.list(portal.anne().id()))
                .hasSize(3)
                .extracting(KeptCase::id)
                .doesNotHaveDuplicates()
                .contains(promised);
    }

    @Test
    @Rule({RuleId.DOC_4, RuleId.MBX_5})
    void nobody_gets_the_case_of_somebody_elses_receipt() throws IOException {
        Upload upload = handedIn(null);
        CaseKey others = new CaseKey(Kvnr.parse("E763972509").orElseThrow(), CaseKind.DENTURES, upload.number());

        tell(others, event("a", CaseState.RECEIVED, 0));

        assertThat(portal.database.required(() -> kept(others.kvnr()))).isNotEqualTo(new CaseId(upload.caseId()));
        tell(new CaseKey(ANNE, CaseKind.DENTURES, upload.number()), event("a", CaseState.RECEIVED, 0));
        assertThat(portal.showCases.find(portal.anne().id(), new CaseId(upload.caseId())))
                .isPresent();
    }

    private Upload handedIn(@Nullable UUID caseId) throws IOException {
        if (uploads == 0) {
            portal.activateAnne();
        }
        uploads++;
        ReceiveFiles.Outcome received = portal.receiveFiles.receive(ReceiveFiles.SentFiles.of(
                List.of(new ReceiveFiles.SentFile("a.pdf", new ByteArrayInputStream("%PDF-1".getBytes(US_ASCII))))));
        return ((HandInDocuments.Outcome.HandedIn) portal.handInDocuments.handIn(new HandInDocuments.Command(
                        portal.anne().id(),
                        UploadKind.INVOICE,
                        caseId,
                        "upload " + uploads,
                        ((ReceiveFiles.Outcome.Received) received).files())))
                .upload();
    }

    @Test
    @Rule(RuleId.CAS_4)
    void what_was_told_before_or_is_late_changes_nothing_of_where_it_stands() {
        portal.registerAnne();
        tell(DENTURES, event("a", CaseState.RECEIVED, 0));
        tell(DENTURES, event("c", CaseState.APPROVED, 5));

        assertThat(tell(DENTURES, event("c", CaseState.APPROVED, 5))).isEqualTo(Told.KNOWN);
        assertThat(state()).isEqualTo(CaseState.APPROVED);
        assertThat(tell(DENTURES, event("b", CaseState.DOCUMENTS_MISSING, 3))).isEqualTo(Told.FOLLOWED);
        assertThat(state()).isEqualTo(CaseState.APPROVED);
        assertThat(tell(DENTURES, event("d", CaseState.RECEIVED, 9))).isEqualTo(Told.WAITING);
        assertThat(state()).isEqualTo(CaseState.APPROVED);
    }

    private CaseState state() {
        return portal.showCases
                .list(portal.anne().id())
                .get(0)
                .history()
                .current()
                .orElseThrow()
                .state();
    }

    @Test
    @Rule(RuleId.CAS_3)
    void an_old_one_and_one_of_somebody_else_are_not_shown() {
        portal.registerAnne();
        CaseKey old = new CaseKey(ANNE, CaseKind.CARE, "P-1");
        tell(old, new CaseEvent("a", CaseState.RECEIVED, START, LocalDate.of(2023, 2, 14)));
        CaseKey others = new CaseKey(Kvnr.parse("E763972509").orElseThrow(), CaseKind.CARE, "P-2");
        tell(others, event("a", CaseState.RECEIVED, 0));

        assertThat(portal.showCases.list(portal.anne().id())).isEmpty();
        List<CaseId> ids = portal.database.required(() -> List.of(kept(ANNE), kept(others.kvnr())));
        assertThat(ids)
                .allSatisfy(id -> assertThat(portal.showCases.find(portal.anne().id(), id))
                        .isEmpty());
    }

    private CaseId kept(Kvnr kvnr) {
        return portal.database.cases().of(kvnr).get(0).id();
    }

    /** Six events, also of two cases, and at the same time, told in all 720 orders, each with repeats in between. */
    @Property(tries = 30)
    @Rule(RuleId.CAS_4)
    void in_whatever_order_six_events_are_told_and_however_often_the_cases_stand_the_same(
            @ForAll CaseKind kind,
            @ForAll @Size(6) List<CaseState> states,
            @ForAll @Size(6) List<@IntRange(max = 5) Integer> times) {
        List<CoreEvent> events = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            CaseKey key = new CaseKey(ANNE, kind, i == 5 ? "other" : "one");
            events.add(new CoreEvent.CaseMoved(
                    key, event("e" + i, i == 0 ? CaseState.RECEIVED : states.get(i), times.get(i))));
        }
        Set<Object> outcomes = new HashSet<>();
        for (List<CoreEvent> order : orders(events)) {
            TestPortal told = new TestPortal();
            for (int i = 0; i < 6; i++) {
                told.receiveCoreEvents.receive(order.get(i));
                assertThat(told.receiveCoreEvents.receive(order.get(i / 2))).isEqualTo(Told.KNOWN);
            }
            outcomes.add(told.database.required(() -> told.database.cases().of(ANNE)).stream()
                    .map(one -> List.of(one.key(), one.history()))
                    .collect(Collectors.toSet()));
        }

        assertThat(outcomes).hasSize(1);
    }

    private static List<List<CoreEvent>> orders(List<CoreEvent> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        List<List<CoreEvent>> orders = new ArrayList<>();
        for (CoreEvent first : events) {
            List<CoreEvent> others = new ArrayList<>(events);
            others.remove(first);
            for (List<CoreEvent> rest : orders(others)) {
                List<CoreEvent> order = new ArrayList<>();
                order.add(first);
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }
}
