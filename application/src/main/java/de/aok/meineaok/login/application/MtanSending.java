package de.aok.meineaok.login.application;

import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.application.port.MtanQuota;
import de.aok.meineaok.login.application.port.TokenKey;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.mobilenumber.MtanHash;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.mobilenumber.MtanRules;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.Randomness;
import java.time.Instant;
import java.util.HexFormat;

/** Sends a login its mTAN, within what a login and a number may get. */
@Rule({RuleId.MTN_1, RuleId.MTN_2})
public final class MtanSending {
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

    /** Commissions an mTAN in the running transaction. */
    Result send(TokenKey login, LoginAttempt attempt, Account account, Instant now) {
        if (!attempt.mtan().maySend(rules)) {
            return new Result.NotSent(attempt, MtanProblem.LOGIN_LIMIT);
        }
        if (!quota.take(account.mobileNumber(), LegalCalendar.dayOf(now), rules.perDayAndNumber())) {
            return new Result.NotSent(attempt, MtanProblem.DAY_LIMIT);
        }
        Mtan mtan = draw();
        outbox.add(
                new CommissionId(randomness.id()),
                new Commission.LoginMtan(account.mobileNumber(), mtan, now.plus(rules.validity())),
                now);
        return new Result.Sent(attempt.with(attempt.mtan().sent(hash(login, mtan.reveal()), now, rules)));
    }

    /** The keyed hash of an entry, bound to its login. */
    MtanHash hash(TokenKey login, String entered) {
        String bound = HexFormat.of().formatHex(login.bytes()) + ':' + entered;
        return new MtanHash(hashing.hash(KeyedHashing.Purpose.MTAN, bound));
    }

    private Mtan draw() {
        StringBuilder digits = new StringBuilder(rules.digits());
        for (int i = 0; i < rules.digits(); i++) {
            digits.append((char) ('0' + randomness.below(10)));
        }
        return Mtan.of(digits.toString());
    }

    /** Whether one was sent, with the login as it stands then. */
    sealed interface Result {
        LoginAttempt attempt();

        record Sent(LoginAttempt attempt) implements Result {}

        record NotSent(LoginAttempt attempt, MtanProblem problem) implements Result {}
    }
}
