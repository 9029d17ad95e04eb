package de.aok.meineaok.benefits.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.benefits.BenefitRules;
import de.aok.meineaok.benefits.BenefitTerms;
import de.aok.meineaok.benefits.ExtraBenefit;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person can claim, and what she has. */
@Rule(RuleId.BEN_1)
public final class ShowBenefits {
    private final BenefitRules rules;
    private final Accounts accounts;
    private final ClaimsOfPerson claims;
    private final Transactions transactions;
    private final Clock clock;

    public ShowBenefits(
            BenefitRules rules, Accounts accounts, ClaimsOfPerson claims, Transactions transactions, Clock clock) {
        this.rules = rules;
        this.accounts = accounts;
        this.claims = claims;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A benefit that is offered.
     *
     * @param left of this calendar year's limit
     */
    public record Offer(ExtraBenefit benefit, BenefitTerms terms, Euro left) {}

    /**
     * @param offers in the order of the benefits
     * @param claims the one that moved last first
     */
    public record View(List<Offer> offers, List<ClaimsOfPerson.Followed> claims) {
        public View {
            offers = List.copyOf(offers);
            claims = List.copyOf(claims);
        }
    }

    /** @return empty if the account is gone meanwhile */
    public Optional<View> show(AccountId account) {
        int year = LegalCalendar.dayOf(clock.instant()).getYear();
        return transactions.required(() -> accounts.find(account).map(found -> view(claims.of(found.kvnr()), year)));
    }

    private View view(List<ClaimsOfPerson.Followed> made, int year) {
        List<Offer> offers = new ArrayList<>();
        rules.offered()
                .forEach((benefit, terms) -> offers.add(new Offer(
                        benefit, terms, BenefitRules.left(terms, ClaimsOfPerson.taken(made, benefit, year)))));
        return new View(offers, made);
    }
}
