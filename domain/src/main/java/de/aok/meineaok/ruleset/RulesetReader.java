package de.aok.meineaok.ruleset;

import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.CodeForm;
import de.aok.meineaok.benefits.BenefitRules;
import de.aok.meineaok.benefits.BenefitTerms;
import de.aok.meineaok.benefits.ExtraBenefit;
import de.aok.meineaok.credential.PasswordCharacters;
import de.aok.meineaok.credential.PasswordRules;
import de.aok.meineaok.credential.UserNameRules;
import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.eligibility.EligibilityRules;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.locking.SuspicionRules;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.mobilenumber.MtanRules;
import de.aok.meineaok.receipt.ReceiptRules;
import de.aok.meineaok.recovery.RecoveryRules;
import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.rule.ParameterFinding;
import de.aok.meineaok.rule.ParameterProblem;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.UnmetDemandsException;
import de.aok.meineaok.support.SupportContacts;
import de.aok.meineaok.termination.TerminationRules;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes a {@link Ruleset} of a preset and of what a configuration sets otherwise; or tells all that is wrong with that. */
public final class RulesetReader {
    private final Ruleset preset;
    private final Function<String, Optional<String>> settings;
    private final List<ParameterFinding> findings = new ArrayList<>();
    private final Map<String, String> read = new LinkedHashMap<>();

    private RulesetReader(Ruleset preset, Function<String, Optional<String>> settings) {
        this.preset = preset;
        this.settings = settings;
    }

    /** What came of reading. */
    public sealed interface Reading {
        record Accepted(Ruleset ruleset) implements Reading {}

        /** @param findings everything that is wrong; at least one */
        record Refused(List<ParameterFinding> findings) implements Reading {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    /**
     * Reads a ruleset.
     *
     * @param preset holds for whatever is not set
     * @param settings gives the text for a parameter's name, such as {@code activation.valid-days}; empty if that is not set
     */
    public static Reading read(Ruleset preset, Function<String, Optional<String>> settings) {
        RulesetReader reader = new RulesetReader(preset, settings);
        Ruleset ruleset = reader.ruleset();
        return reader.findings.isEmpty() ? new Reading.Accepted(ruleset) : new Reading.Refused(reader.findings);
    }

    /** The names of all parameters, in the order of the rules, with their values in a ruleset. */
    public static Map<String, String> parameters(Ruleset ruleset) {
        RulesetReader reader = new RulesetReader(ruleset, name -> Optional.empty());
        reader.ruleset();
        return reader.read;
    }

    private Ruleset ruleset() {
        EligibilityRules eligibility = made(this::eligibility, preset.eligibility());
        UserNameRules userNames = made(this::userNames, preset.userNames());
        PasswordRules passwords = passwords();
        ActivationRules activation = activation();
        LoginRules logins = made(this::logins, preset.logins());
        MtanRules mtans = made(this::mtans, preset.mtans());
        SuspicionRules suspicion = made(this::suspicion, preset.suspicion());
        RecoveryRules recovery = made(this::recovery, preset.recovery());
        TerminationRules termination = made(this::termination, preset.termination());
        DocumentRules documents = made(this::documents, preset.documents());
        BenefitRules benefits = made(this::benefits, preset.benefits());
        ReceiptRules receipts = made(this::receipts, preset.receipts());
        RetentionRules retention = made(this::retention, preset.retention());
        SupportContacts support = made(this::support, preset.support());
        return made(
                () -> new Ruleset(
                        eligibility,
                        userNames,
                        passwords,
                        activation,
                        logins,
                        mtans,
                        suspicion,
                        recovery,
                        termination,
                        documents,
                        benefits,
                        receipts,
                        retention,
                        support),
                preset);
    }

    private EligibilityRules eligibility() {
        EligibilityRules set = preset.eligibility();
        return new EligibilityRules(
                ik("eligibility.insurer", RuleId.ELI_4, set.insurer()),
                number("eligibility.minimum-age", RuleId.ELI_2, set.minimumAge()));
    }

    private UserNameRules userNames() {
        return new UserNameRules(number(
                "user-name.maximum-length", RuleId.USR_1, preset.userNames().maximumLength()));
    }

    private PasswordRules passwords() {
        PasswordRules set = preset.passwords();
        int minimumLength = number("password.minimum-length", RuleId.PWD_1, set.minimumLength());
        int maximumLength = number("password.maximum-length", RuleId.PWD_1, set.maximumLength());
        PasswordCharacters characters = made(this::passwordCharacters, set.characters());
        int userNameRun = number("password.user-name-run", RuleId.PWD_6, set.userNameRun());
        int barred = number("password.barred", RuleId.PWD_8, set.barred());
        return made(() -> new PasswordRules(minimumLength, maximumLength, userNameRun, barred, characters), set);
    }

    private PasswordCharacters passwordCharacters() {
        PasswordCharacters set = preset.passwords().characters();
        return new PasswordCharacters(
                text("password.special-characters", set.special()),
                text("password.further-letters", set.letters()),
                text("password.not-first", set.notFirst()));
    }

    private ActivationRules activation() {
        ActivationRules set = preset.activation();
        CodeForm code = made(this::codeForm, set.code());
        return made(
                () -> new ActivationRules(
                        number("activation.valid-days", RuleId.ACT_2, set.validDays()),
                        number("activation.wrong-entries", RuleId.ACT_6, set.wrongEntries()),
                        number("activation.letters", RuleId.ACT_7, set.letters()),
                        duration("activation.letter-window", RuleId.ACT_7, set.letterWindow()),
                        duration("activation.letter-pause", RuleId.ACT_7, set.letterPause()),
                        number("activation.reminder-days", RuleId.ACT_8, set.reminderDays()),
                        number("activation.removal-days", RuleId.REG_9, set.removalDays()),
                        code),
                set);
    }

    private CodeForm codeForm() {
        CodeForm set = preset.activation().code();
        return new CodeForm(
                text("activation.code-alphabet", set.alphabet()),
                number("activation.code-length", RuleId.ACT_5, set.length()));
    }

    private LoginRules logins() {
        LoginRules set = preset.logins();
        return new LoginRules(
                number("login.wrong-passwords", RuleId.LOG_3, set.wrongPasswords()),
                duration("login.attempt-validity", RuleId.LOG_4, set.attemptValidity()),
                duration("login.session-idle", RuleId.LOG_5, set.sessionIdle()),
                duration("login.session-limit", RuleId.LOG_5, set.sessionLimit()));
    }

    private MtanRules mtans() {
        MtanRules set = preset.mtans();
        return new MtanRules(
                number("mtan.digits", RuleId.MTN_2, set.digits()),
                duration("mtan.validity", RuleId.MTN_2, set.validity()),
                number("mtan.tries", RuleId.MTN_2, set.tries()),
                number("mtan.per-login", RuleId.MTN_2, set.perLogin()),
                number("mtan.per-day-and-number", RuleId.MTN_2, set.perDayAndNumber()));
    }

    private SuspicionRules suspicion() {
        SuspicionRules set = preset.suspicion();
        return new SuspicionRules(
                number("suspicion.exhausted-mtans", RuleId.LCK_2, set.exhaustedMtans()),
                duration("suspicion.exhausted-mtans-window", RuleId.LCK_2, set.exhaustedMtansWindow()),
                number("suspicion.exhausted-codes", RuleId.LCK_2, set.exhaustedCodes()),
                duration("suspicion.exhausted-codes-window", RuleId.LCK_2, set.exhaustedCodesWindow()),
                number("suspicion.addresses", RuleId.LCK_2, set.addresses()),
                duration("suspicion.addresses-window", RuleId.LCK_2, set.addressesWindow()));
    }

    private RecoveryRules recovery() {
        RecoveryRules set = preset.recovery();
        return new RecoveryRules(
                duration("recovery.mail-validity", RuleId.RCV_3, set.mailValidity()),
                number("recovery.letter-valid-days", RuleId.RCV_3, set.letterValidDays()),
                number("recovery.answer-tries", RuleId.RCV_2, set.answerTries()),
                number("recovery.one-time-tries", RuleId.RCV_3, set.oneTimeTries()));
    }

    private TerminationRules termination() {
        return new TerminationRules(number(
                "termination.closing-months", RuleId.END_2, preset.termination().closingMonths()));
    }

    private DocumentRules documents() {
        DocumentRules set = preset.documents();
        return new DocumentRules(
                number("document.largest-megabytes", RuleId.DOC_2, set.largestMegabytes()),
                number("document.most-files", RuleId.DOC_2, set.mostFiles()));
    }

    private BenefitRules benefits() {
        Map<ExtraBenefit, BenefitTerms> terms = new EnumMap<>(ExtraBenefit.class);
        for (ExtraBenefit benefit : ExtraBenefit.values()) {
            String name = "benefit." + benefit.parameter();
            BenefitTerms set = preset.benefits().terms(benefit);
            terms.put(
                    benefit,
                    new BenefitTerms(
                            new Euro(number(name + "-cents", RuleId.BEN_1, (int)
                                    set.yearlyLimit().cents())),
                            number(name + "-from-age", RuleId.BEN_1, set.fromAge()),
                            number(name + "-through-age", RuleId.BEN_1, set.throughAge())));
        }
        return new BenefitRules(terms);
    }

    private ReceiptRules receipts() {
        return new ReceiptRules(
                number("receipt.years", RuleId.RCP_1, preset.receipts().years()));
    }

    private RetentionRules retention() {
        RetentionRules set = preset.retention();
        return new RetentionRules(
                number("retention.benefits-years", RuleId.RET_2, set.benefitsYears()),
                number("retention.correspondence-years", RuleId.RET_2, set.correspondenceYears()),
                number("retention.account-years", RuleId.RET_2, set.accountYears()),
                number("retention.technical-login-data-days", RuleId.RET_2, set.technicalLoginDataDays()),
                number("retention.notice-days", RuleId.RET_5, set.noticeDays()));
    }

    private SupportContacts support() {
        SupportContacts set = preset.support();
        return new SupportContacts(
                text("support.technical-phone", set.technicalPhone()),
                text("support.technical-email", set.technicalEmail()),
                text("support.general-phone", set.generalPhone()));
    }

    /** Of what cannot be made the preset stands in, so that the rest is judged as well. */
    private <T> T made(Supplier<T> rules, T otherwise) {
        try {
            return rules.get();
        } catch (UnmetDemandsException unmet) {
            findings.addAll(unmet.findings());
            return otherwise;
        }
    }

    private String text(String parameter, String otherwise) {
        read.put(parameter, otherwise);
        return settings.apply(parameter).orElse(otherwise);
    }

    private int number(String parameter, RuleId rule, int otherwise) {
        String text = text(parameter, Integer.toString(otherwise));
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            return unreadable(parameter, rule, ParameterProblem.NOT_A_NUMBER, text, otherwise);
        }
    }

    private Duration duration(String parameter, RuleId rule, Duration otherwise) {
        String text = text(parameter, otherwise.toString());
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeParseException none) {
            return unreadable(parameter, rule, ParameterProblem.NOT_A_DURATION, text, otherwise);
        }
    }

    private Ik ik(String parameter, RuleId rule, Ik otherwise) {
        String text = text(parameter, otherwise.value());
        return Ik.parse(text).orElseGet(() -> unreadable(parameter, rule, ParameterProblem.NOT_AN_IK, text, otherwise));
    }

    private <T> T unreadable(String parameter, RuleId rule, ParameterProblem problem, String text, T otherwise) {
        findings.add(ParameterFinding.of(parameter, rule, problem, text));
        return otherwise;
    }
}
