package de.aok.meineaok.personaldata.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.DecideRequests;
import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.changerequest.application.Decision.Verdict;
import de.aok.meineaok.changerequest.application.RequestOutcome;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.document.UploadKind;
import de.aok.meineaok.document.application.HandInDocuments;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.application.ReceiveFiles.SentFile;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.ShowUploads;
import de.aok.meineaok.identity.AddressForm;
import de.aok.meineaok.identity.AddressProblem;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.Commission.SecurityNotice.Event;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.personaldata.PersonalDataProblem;
import de.aok.meineaok.registration.RegistrationProblem;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.testing.TestPortal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
    private static final AddressForm CELLE = new AddressForm(List.of("Am Markt 2"), "29221", "Celle", "");
    private static final AddressForm UELZEN = new AddressForm(List.of("Ring 3"), "29525", "Uelzen", "");
    private static final NameForm KLEIN = new NameForm(" Klein ", "Anne");

    private final TestPortal portal = new TestPortal();
    private AccountId anne = new AccountId(new UUID(0, 0));

    @BeforeEach
    void a_person_is_inside() {
        portal.activateAnne();
        anne = portal.anne().id();
    }

    @Test
    @Rule({RuleId.DAT_1, RuleId.RCV_6})
    void she_sees_name_address_contact_data_and_user_name() {
        ShowPerson.View view = view();

        assertThat(view.person()).isEqualTo(TestPortal.ANNE);
        assertThat(view.account()).isEqualTo(portal.anne());
        assertThat(view.unconfirmedEmail()).isNull();
        assertThat(view.requests()).isEmpty();
        assertThat(portal.showPerson.show(new AccountId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    @Rule({RuleId.DAT_1, RuleId.DAT_3})
    void another_address_stands_beside_the_old_one_until_it_is_confirmed() {
        ChangeRequest request = move(CELLE);

        assertThat(cities()).isEqualTo("Hannover, asked for: Celle");
        assertThat(portal.trail(AuditAction.CHANGE_REQUESTED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("ADDRESS"));
        Commission.AddressChange sent = portal.last(Commission.AddressChange.class);
        assertThat(sent.address().city()).isEqualTo("Celle");
        assertThat(sent.kvnr()).isEqualTo(TestPortal.ANNE.kvnr());

        assertThat(decide(request, 1, Verdict.CONFIRMED, null)).isEqualTo(DecideRequests.Outcome.DECIDED);

        assertThat(cities()).isEqualTo("Celle");
        assertThat(portal.trail(AuditAction.CHANGE_CONFIRMED)).hasSize(1);
        move(UELZEN);
        assertThat(cities()).isEqualTo("Celle, asked for: Uelzen");
    }

    @Test
    @Rule(RuleId.DAT_3)
    void the_core_system_gets_it_under_the_identifier_of_the_request() {
        ChangeRequest request = move(CELLE);

        assertThat(portal.database.dueAt(new CommissionId(request.id()))).isEqualTo(portal.instant());
    }

    @Test
    @Rule(RuleId.DAT_3)
    void a_refusal_is_shown_with_its_reason_until_it_was_seen() {
        ChangeRequest request = move(CELLE);
        decide(request, 1, Verdict.REFUSED, "Die Straße gibt es nicht.");

        ChangeRequest shown = view().requests().get(0);
        assertThat(shown.decision()).extracting(Decision::reason).isEqualTo("Die Straße gibt es nicht.");
        assertThat(portal.trail(AuditAction.CHANGE_REFUSED)).hasSize(1);
        assertThat(view().person().address().city()).isEqualTo("Hannover");

        assertThat(portal.seeRefusals.seen(anne, UUID.randomUUID())).isFalse();
        assertThat(portal.seeRefusals.seen(new AccountId(UUID.randomUUID()), request.id()))
                .isFalse();
        assertThat(view().requests()).hasSize(1);
        assertThat(portal.seeRefusals.seen(anne, request.id())).isTrue();
        assertThat(view().requests()).isEmpty();
    }

    @Test
    @Rule(RuleId.DAT_3)
    void a_refusal_is_shown_for_90_days() {
        ChangeRequest request = move(CELLE);
        decide(request, 0, Verdict.REFUSED, "nein");

        portal.pass(Duration.ofDays(90).minusSeconds(1));
        assertThat(view().requests()).hasSize(1);
        portal.pass(Duration.ofSeconds(1));
        assertThat(view().requests()).isEmpty();
    }

    @Test
    @Rule(RuleId.DAT_3)
    void a_confirmation_that_was_taken_back_leaves_what_was_confirmed_before() {
        ChangeRequest celle = move(CELLE);
        decide(celle, 1, Verdict.CONFIRMED, null);
        ChangeRequest uelzen = move(UELZEN);
        decide(uelzen, 2, Verdict.CONFIRMED, null);
        assertThat(cities()).isEqualTo("Uelzen");

        decide(uelzen, 3, Verdict.REFUSED, "ein Irrtum");

        assertThat(cities()).isEqualTo("Celle, asked for: Uelzen");
    }

    @Test
    @Rule(RuleId.DAT_3)
    void a_late_decision_revives_nothing_that_a_hand_over_has_replaced() {
        ChangeRequest celle = move(CELLE);
        portal.pass(Duration.ofHours(1));
        handOver("Gifhorn");
        assertThat(cities()).isEqualTo("Gifhorn, asked for: Celle");

        decide(celle, -30, Verdict.CONFIRMED, null);
        assertThat(cities()).isEqualTo("Gifhorn");

        decide(celle, 1, Verdict.CONFIRMED, null);
        assertThat(cities()).isEqualTo("Celle");
    }

    @Test
    @Rule(RuleId.DAT_3)
    void what_nobody_asked_for_is_not_decided() {
        assertThat(portal.decideRequests.decide(
                        UUID.randomUUID(), new Decision(portal.instant(), "e", Verdict.CONFIRMED, null)))
                .isEqualTo(DecideRequests.Outcome.UNKNOWN);
    }

    @Test
    @Rule(RuleId.DAT_3)
    void asking_for_the_same_again_asks_for_nothing_new_until_it_is_decided() {
        ChangeRequest first = move(CELLE);
        assertThat(move(CELLE)).isEqualTo(first);
        move(UELZEN);

        assertThat(move(CELLE)).isNotEqualTo(first);
    }

    @Test
    @Rule(RuleId.DAT_3)
    void no_more_than_ten_wait_for_a_decision() {
        for (int i = 0; i < 10; i++) {
            move(new AddressForm(List.of("Weg " + i), "29221", "Celle", ""));
        }

        assertThat(portal.changeAddress.change(anne, UELZEN))
                .isEqualTo(new RequestOutcome.Refused(PersonalDataProblem.TOO_MANY_OPEN));
        decide(view().requests().get(0), 1, Verdict.REFUSED, null);
        move(UELZEN);
    }

    @Test
    @Rule(RuleId.DAT_3)
    void what_a_hand_over_brings_waits_no_longer_for_a_decision() {
        for (int i = 0; i < 9; i++) {
            move(new AddressForm(List.of("Weg " + i), "29221", "Celle", ""));
        }
        ChangeRequest asked = move(new AddressForm(List.of("Weg 1"), "38518", "Gifhorn", ""));
        portal.pass(Duration.ofDays(1));

        handOver("Gifhorn");

        assertThat(cities()).startsWith("Gifhorn, asked for: Celle").doesNotContain("asked for: Gifhorn");
        assertThat(view().requests()).hasSize(9);
        move(UELZEN);
        assertThat(decide(asked, 1, Verdict.REFUSED, "doch nicht")).isEqualTo(DecideRequests.Outcome.DECIDED);
        assertThat(view().requests()).contains(shown(asked)).hasSize(11);
    }

    private ChangeRequest shown(ChangeRequest request) {
        return view().requests().stream()
                .filter(one -> one.id().equals(request.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule(RuleId.DAT_3)
    void to_ask_for_what_is_on_file_again_waits_until_a_hand_over_brings_it() {
        PostalAddress before = TestPortal.ANNE.address();
        move(CELLE);
        ChangeRequest back =
                move(new AddressForm(before.lines(), before.postalCode(), before.city(), before.country()));
        portal.pass(Duration.ofDays(1));

        handOver(new PersonName("Klein", "Anne"), before);
        assertThat(view().requests()).hasSize(2).contains(back);

        portal.pass(Duration.ofDays(1));
        handOver("Gifhorn");
        portal.pass(Duration.ofDays(1));
        handOver(TestPortal.ANNE.name(), before);
        assertThat(cities()).isEqualTo("Hannover, asked for: Celle");
    }

    @Test
    @Rule(RuleId.DAT_1)
    void an_address_to_which_no_letter_can_go_is_refused() {
        RequestOutcome outcome = portal.changeAddress.change(anne, new AddressForm(List.of(), "29221", "Celle", ""));

        assertThat(((RequestOutcome.Malformed) outcome).violations())
                .containsExactly(Violation.of(AddressProblem.LINE_MISSING, Field.ADDRESS_LINES)
                        .under(RuleId.DAT_1))
                .extracting(Violation::rule)
                .containsExactly(RuleId.DAT_1);
    }

    @Test
    @Rule({RuleId.DAT_4, RuleId.REG_8})
    void nothing_is_changed_before_activation() {
        TestPortal waiting = new TestPortal();
        waiting.registerAnne();
        AccountId account = waiting.anne().id();
        assertThat(waiting.anne().status().state()).isEqualTo(AccountState.WAITING_FOR_ACTIVATION);

        RequestOutcome.Refused notActive = new RequestOutcome.Refused(PersonalDataProblem.NOT_ACTIVE);
        assertThat(waiting.changeAddress.change(account, CELLE)).isEqualTo(notActive);
        assertThat(waiting.changeName.change(new ChangeName.Command(account, KLEIN, "1", List.of())))
                .isEqualTo(new ChangeName.Outcome.Answered(notActive));
        assertThat(waiting.changeContact.name(account, "new@example.org"))
                .isEqualTo(new ChangeContact.Outcome.NotPossible(PersonalDataProblem.NOT_ACTIVE));
    }

    @Test
    @Rule({RuleId.LCK_1, RuleId.END_2})
    void nothing_is_changed_while_locked_or_after_the_use_has_ended() {
        portal.changeContact.name(anne, "new@example.org");
        portal.terminateAccess.terminate(anne);
        assertThat(portal.changeAddress.change(anne, CELLE))
                .isEqualTo(new RequestOutcome.Refused(PersonalDataProblem.NOT_ACTIVE));
        assertThat(portal.changeContact.confirm(anne, code()))
                .isEqualTo(new ChangeContact.Outcome.NotPossible(PersonalDataProblem.NOT_ACTIVE));

        portal.lockAnne();

        assertThat(portal.changeAddress.change(anne, CELLE)).isEqualTo(RequestOutcome.NoAccount.NO_ACCOUNT);
        assertThat(portal.changeName.change(new ChangeName.Command(anne, KLEIN, "1", List.of())))
                .isEqualTo(new ChangeName.Outcome.Answered(RequestOutcome.NoAccount.NO_ACCOUNT));
        assertThat(portal.changeContact.name(anne, "new@example.org"))
                .isEqualTo(ChangeContact.Outcome.NoAccount.NO_ACCOUNT);
    }

    @Test
    @Rule({RuleId.DAT_2, RuleId.DAT_3})
    void another_name_comes_with_its_proof_and_becomes_valid_once_it_is_confirmed() {
        ChangeRequest request = requested(rename(KLEIN, "1", proof()));

        ShowUploads.Shown proof =
                portal.showUploads.page(anne, null, 10).shown().get(0);
        assertThat(proof.upload().kind()).isEqualTo(UploadKind.NAME_CHANGE_PROOF);
        assertThat(request.change())
                .isEqualTo(new RequestedChange.Name(
                        new PersonName("Klein", "Anne"), proof.upload().number()));
        Commission.NameChange sent = portal.last(Commission.NameChange.class);
        assertThat(sent.newName()).isEqualTo(new PersonName("Klein", "Anne"));
        assertThat(sent.name()).isEqualTo(TestPortal.ANNE.name());
        assertThat(sent.proof()).isEqualTo(proof.upload().number());
        assertThat(view().person().name()).isEqualTo(TestPortal.ANNE.name());

        decide(request, 1, Verdict.CONFIRMED, null);

        assertThat(view().person().name()).isEqualTo(new PersonName("Klein", "Anne"));
    }

    @Test
    @Rule({RuleId.DAT_2, RuleId.DOC_4})
    void a_request_for_a_name_is_one_as_often_as_it_is_repeated() {
        ChangeRequest first = requested(rename(KLEIN, "1", proof()));

        assertThat(requested(rename(KLEIN, "1", proof()))).isEqualTo(first);
        assertThat(rename(new NameForm("Groß", "Anne"), "1", proof()))
                .isEqualTo(new ChangeName.Outcome.NotHandedIn(HandInDocuments.Outcome.Refused.KEY_USED));

        assertThat(view().requests()).containsExactly(first);
        assertThat(portal.showUploads.page(anne, null, 10).shown()).hasSize(1);
    }

    @Test
    @Rule({RuleId.DAT_1, RuleId.DAT_3})
    void first_names_that_are_left_out_stay_as_they_are_on_file() {
        ChangeRequest request = requested(rename(new NameForm("Klein", null), "1", proof()));

        assertThat(portal.last(Commission.NameChange.class).newName()).isEqualTo(new PersonName("Klein", "Anne"));
        decide(request, 1, Verdict.CONFIRMED, null);
        assertThat(view().person().name()).isEqualTo(new PersonName("Klein", "Anne"));

        decide(requested(rename(new NameForm("Klein", " "), "2", proof())), 2, Verdict.CONFIRMED, null);
        assertThat(view().person().name()).as("blank").isEqualTo(new PersonName("Klein", ""));
    }

    @Test
    @Rule({RuleId.DAT_2, RuleId.DOC_4})
    void a_repeat_is_known_by_what_was_said_whatever_is_on_file_by_then() {
        ChangeRequest first = requested(rename(new NameForm("Klein", null), "1", proof()));
        handOver(new PersonName("Müller", "Anne Marie"), TestPortal.ANNE.address());

        assertThat(requested(rename(new NameForm("Klein", null), "1", proof()))).isEqualTo(first);
        assertThat(rename(KLEIN, "1", proof()))
                .isEqualTo(new ChangeName.Outcome.NotHandedIn(HandInDocuments.Outcome.Refused.KEY_USED));
    }

    @Test
    @Rule({RuleId.DAT_2, RuleId.DOC_4})
    void no_proof_is_handed_in_for_somebody_who_is_not_on_file_any_more() {
        portal.database.required(() -> portal.database.persons.clear());

        assertThat(rename(KLEIN, "1", proof()))
                .isEqualTo(new ChangeName.Outcome.Answered(RequestOutcome.NoAccount.NO_ACCOUNT));

        assertThat(portal.showUploads.page(anne, null, 10).shown()).isEmpty();
        assertThat(portal.trail(AuditAction.DOCUMENTS_HANDED_IN)).isEmpty();
    }

    @Test
    @Rule(RuleId.DAT_2)
    void without_a_proof_no_name_is_asked_for() {
        assertThat(portal.changeName.change(new ChangeName.Command(anne, KLEIN, "1", List.of())))
                .isEqualTo(new ChangeName.Outcome.NotHandedIn(HandInDocuments.Outcome.Refused.NO_FILE));
        assertThat(view().requests()).isEmpty();
    }

    @Test
    @Rule(RuleId.DAT_2)
    void a_name_that_no_letter_can_bear_is_refused_with_all_that_is_wrong() {
        ChangeName.Outcome outcome = rename(new NameForm(" ", "x".repeat(61) + '\n' + 'x'), "1", proof());

        assertThat(((RequestOutcome.Malformed) ((ChangeName.Outcome.Answered) outcome).outcome()).violations())
                .extracting(Violation::problem)
                .containsExactly(
                        PersonalDataProblem.NAME_MISSING,
                        PersonalDataProblem.NAME_TOO_LONG,
                        PersonalDataProblem.NAME_CHARACTER);
        assertThat(portal.changeName.change(new ChangeName.Command(anne, new NameForm(" ", ""), "1", List.of())))
                .isEqualTo(new ChangeName.Outcome.Answered(new RequestOutcome.Malformed(List.of(
                        Violation.of(PersonalDataProblem.NAME_MISSING, Field.FAMILY_NAME), ChangeName.PROOF_MISSING))));
        assertThat(portal.showUploads.page(anne, null, 10).shown()).isEmpty();
    }

    @Test
    @Rule({RuleId.DAT_3, RuleId.MTN_5})
    void another_mail_address_counts_once_its_code_was_entered_and_the_old_one_is_told() {
        assertThat(portal.changeContact.name(anne, " new@example.org "))
                .isInstanceOf(ChangeContact.Outcome.CodeSent.class);
        assertThat(view().unconfirmedEmail()).isNotNull();
        assertThat(portal.anne().email().value()).isEqualTo("anne@example.org");
        assertThat(portal.last(Commission.EmailCodeMail.class).to().value()).isEqualTo("new@example.org");

        assertThat(portal.changeContact.confirm(anne, ' ' + code())).isInstanceOf(ChangeContact.Outcome.Changed.class);

        assertThat(portal.anne().email().value()).isEqualTo("new@example.org");
        assertThat(view().unconfirmedEmail()).isNull();
        assertThat(portal.notices()).containsExactly(Event.EMAIL_CHANGED);
        assertThat(portal.last(Commission.SecurityNotice.class).to().value()).isEqualTo("anne@example.org");
        assertThat(portal.trail(AuditAction.EMAIL_CHANGED)).hasSize(1);
        assertThat(problem(portal.changeContact.confirm(anne, code()))).isEqualTo(PersonalDataProblem.NO_CODE);
    }

    @Test
    @Rule(RuleId.DAT_3)
    void a_code_serves_for_its_address_for_half_an_hour_and_three_tries() {
        portal.changeContact.name(anne, "new@example.org");
        String others = code();
        portal.changeContact.name(anne, "other@example.org");
        assertThat(problem(portal.changeContact.confirm(anne, others))).isEqualTo(PersonalDataProblem.CODE_WRONG);
        portal.pass(Duration.ofMinutes(30));
        assertThat(problem(portal.changeContact.confirm(anne, code()))).isEqualTo(PersonalDataProblem.CODE_EXPIRED);

        portal.changeContact.name(anne, "new@example.org");
        portal.changeContact.confirm(anne, "no");
        portal.changeContact.confirm(anne, "no");
        assertThat(problem(portal.changeContact.confirm(anne, "no"))).isEqualTo(PersonalDataProblem.CODE_EXHAUSTED);
        assertThat(problem(portal.changeContact.confirm(anne, code()))).isEqualTo(PersonalDataProblem.NO_CODE);
        assertThat(portal.anne().email().value()).isEqualTo("anne@example.org");
    }

    @Test
    @Rule(RuleId.DAT_3)
    void three_codes_a_day_and_no_more() {
        for (int i = 0; i < 3; i++) {
            portal.changeContact.name(anne, "new" + i + "@example.org");
        }
        assertThat(portal.changeContact.name(anne, "new@example.org"))
                .isEqualTo(new ChangeContact.Outcome.CodeNotSent(PersonalDataProblem.CODE_LIMIT));

        portal.pass(Duration.ofDays(1));
        assertThat(portal.changeContact.name(anne, "new@example.org"))
                .isInstanceOf(ChangeContact.Outcome.CodeSent.class);
    }

    @Test
    @Rule(RuleId.DAT_3)
    void a_success_gives_no_further_codes_on_its_day() {
        for (int i = 0; i < 3; i++) {
            portal.changeContact.name(anne, "new" + i + "@example.org");
            assertThat(portal.changeContact.confirm(anne, code())).isInstanceOf(ChangeContact.Outcome.Changed.class);
        }

        assertThat(portal.changeContact.name(anne, "new@example.org"))
                .isEqualTo(new ChangeContact.Outcome.CodeNotSent(PersonalDataProblem.CODE_LIMIT));
        assertThat(problem(portal.changeContact.confirm(anne, code()))).isEqualTo(PersonalDataProblem.NO_CODE);
        assertThat(portal.anne().email().value()).isEqualTo("new2@example.org");
    }

    @Test
    @Rule({RuleId.DAT_1, RuleId.DAT_3})
    void another_mail_address_is_shown_for_as_long_as_its_code_serves() {
        portal.changeContact.name(anne, "new@example.org");
        portal.pass(Duration.ofMinutes(30).minusMillis(1));
        assertThat(view().unconfirmedEmail()).isNotNull();

        portal.pass(Duration.ofMillis(1));
        assertThat(view().unconfirmedEmail()).isNull();

        portal.changeContact.name(anne, "new@example.org");
        for (int i = 0; i < 3; i++) {
            portal.changeContact.confirm(anne, "no");
        }
        assertThat(view().unconfirmedEmail()).as("no more tries").isNull();
    }

    @Test
    @Rule(RuleId.DAT_1)
    void an_address_to_which_no_mail_can_go_is_refused() {
        assertThat(problem(portal.changeContact.name(anne, "new"))).isEqualTo(RegistrationProblem.EMAIL_MALFORMED);
    }

    private ShowPerson.View view() {
        return portal.showPerson.show(anne).orElseThrow();
    }

    private String cities() {
        StringBuilder cities = new StringBuilder(view().person().address().city());
        view().requests()
                .forEach(request -> cities.append(", asked for: ")
                        .append(((RequestedChange.Address) request.change())
                                .address()
                                .city()));
        return cities.toString();
    }

    private ChangeRequest move(AddressForm form) {
        return ((RequestOutcome.Requested) portal.changeAddress.change(anne, form)).request();
    }

    private ChangeName.Outcome rename(NameForm form, String key, ReceivedFile proof) {
        return portal.changeName.change(new ChangeName.Command(anne, form, key, List.of(proof)));
    }

    private static ChangeRequest requested(ChangeName.Outcome outcome) {
        return ((RequestOutcome.Requested) ((ChangeName.Outcome.Answered) outcome).outcome()).request();
    }

    private ReceivedFile proof() {
        return ((ReceiveFiles.Outcome.Received) received()).files().get(0);
    }

    private ReceiveFiles.Outcome received() {
        Iterator<SentFile> sent = List.of(new SentFile(
                        "Urkunde.pdf", new ByteArrayInputStream("%PDF-1".getBytes(StandardCharsets.US_ASCII))))
                .iterator();
        try {
            return portal.receiveFiles.receive(() -> sent.hasNext() ? Optional.of(sent.next()) : Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DecideRequests.Outcome decide(
            ChangeRequest request, int minutes, Verdict verdict, @Nullable String reason) {
        Instant at = portal.instant().plusSeconds(60L * minutes);
        return portal.decideRequests.decide(request.id(), new Decision(at, "e", verdict, reason));
    }

    private void handOver(String city) {
        handOver(TestPortal.ANNE.name(), new PostalAddress(List.of("Weg 1"), "38518", city, "DE"));
    }

    private void handOver(PersonName name, PostalAddress address) {
        InsuredRecord.Person person = new InsuredRecord.Person(
                1, TestPortal.ANNE.kvnr(), name, TestPortal.ANNE.birthDate(), address, false, false);
        portal.database.required(() -> portal.fulfilRequests.handedOver(
                portal.database.insuredPersons().store(List.of(person), List.of(), portal.instant())));
    }

    private String code() {
        return portal.last(Commission.EmailCodeMail.class).code().reveal();
    }

    private static Problem problem(ChangeContact.Outcome outcome) {
        return ((ChangeContact.Outcome.Refused) outcome).violation().problem();
    }
}
