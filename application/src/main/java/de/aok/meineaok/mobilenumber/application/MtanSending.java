package de.aok.meineaok.mobilenumber.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.MtanHash;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.mobilenumber.MtanRules;
import de.aok.meineaok.mobilenumber.application.port.MtanQuota;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.Randomness;
import java.time.Duration;
import java.time.Instant;

/** Sends mTANs, within what a login or a change, and a number, may get. */
@Rule({RuleId.MTN_1, RuleId.MTN_2})
public final class MtanSending {
    private static final Duration MAIL_VALIDITY = Duration.ofMinutes(30);

    private final MtanRules rules;
    private final MtanQuota quota;
    private final Outbox outbox;
    private final KeyedHashing hashing;
    private final Randomness randomness;

    public MtanSending(MtanRules rules, MtanQuota quota, Outbox outbox, KeyedHashing hashing, Randomness randomness) {
        this.rules = rules;
        this.quota = quota;
        this.outbox = outbox;
        this.hashing = hashing;
        this.randomness = randomness;
    }

    /**
     * What an SMS with an mTAN says.
     *
     * @see Commission.LoginMtan
     */
    @FunctionalInterface
    public interface Message {
        Commission.Sms of(MobileNumber to, Mtan mtan, Instant validUntil);
    }

    /**
     * Commissions an mTAN in the running transaction.
     *
     * @param purpose what the mTAN is bound to, and serves for alone
     * @param challenge how it stands with those sent for it before
     */
    public Result send(String purpose, MtanChallenge challenge, MobileNumber to, Message message, Instant now) {
        if (!challenge.maySend(rules)) {
            return new Result.NotSent(MtanProblem.LOGIN_LIMIT);
        }
        if (!quota.take(to, LegalCalendar.dayOf(now), rules.perDayAndNumber())) {
            return new Result.NotSent(MtanProblem.DAY_LIMIT);
        }
        Mtan mtan = draw();
        outbox.add(new CommissionId(randomness.id()), null, message.of(to, mtan, now.plus(rules.validity())), now);
        return new Result.Sent(challenge.sent(hash(purpose, mtan.reveal()), now, rules));
    }

    /**
     * What a mail with a code says.
     *
     * @see Commission.EmailCodeMail
     */
    @FunctionalInterface
    public interface MailMessage {
        Commission.Mail of(Mtan code, Instant validUntil);
    }

    /**
     * Commissions a code that goes by mail, in the running transaction. It is kept and judged as an mTAN, but serves for longer, since
     * mails take their time, and uses up nothing of a number's.
     *
     * @param account to which it belongs
     * @param purpose what the code is bound to, and serves for alone
     * @param challenge how it stands with those sent for it before
     */
    public Result sendByMail(
            AccountId account, String purpose, MtanChallenge challenge, MailMessage message, Instant now) {
        MtanRules byMail =
                new MtanRules(rules.digits(), MAIL_VALIDITY, rules.tries(), rules.perLogin(), rules.perDayAndNumber());
        if (!challenge.maySend(byMail)) {
            return new Result.NotSent(MtanProblem.LOGIN_LIMIT);
        }
        Mtan code = draw();
        outbox.add(new CommissionId(randomness.id()), account, message.of(code, now.plus(byMail.validity())), now);
        return new Result.Sent(challenge.sent(hash(purpose, code.reveal()), now, byMail));
    }

    /** Judges an entry. */
    public MtanChallenge.Entry enter(String purpose, MtanChallenge challenge, String typed, Instant now) {
        return challenge.enter(hash(purpose, typed.strip()), now, rules);
    }

    private MtanHash hash(String purpose, String entered) {
        return new MtanHash(
                hashing.hash(KeyedHashing.Purpose.MTAN, purpose + ':' + entered).bytes());
    }

    private Mtan draw() {
        StringBuilder digits = new StringBuilder(rules.digits());
        for (int i = 0; i < rules.digits(); i++) {
            digits.append((char) ('0' + randomness.below(10)));
        }
        return Mtan.of(digits.toString());
    }

    /** Whether one was sent. */
    public sealed interface Result {
        /** @param challenge as it stands now */
        record Sent(MtanChallenge challenge) implements Result {}

        /** @param problem why not */
        record NotSent(MtanProblem problem) implements Result {}
    }
}
