package de.aok.meineaok.account.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.changerequest.rest.AddressEntry;
import de.aok.meineaok.changerequest.rest.ChangeRequestAnswer;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.personaldata.application.ShowPerson;
import de.aok.meineaok.personaldata.rest.ContactAnswer;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** The person of the session. */
@Path("me")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.LOG_5, RuleId.LOG_6, RuleId.DAT_1, RuleId.DAT_3})
public class MeResource {
    private final ShowPerson showPerson;
    private final LoginRules rules;

    @Inject
    public MeResource(ShowPerson showPerson, LoginRules rules) {
        this.showPerson = showPerson;
        this.rules = rules;
    }

    @GET
    public MeAnswer show(@Context SecurityContext security) {
        Session session = SignedIn.of(security).session();
        ShowPerson.View view = showPerson
                .show(session.account())
                .orElseThrow(() -> SignedIn.required().exception());
        Account account = view.account();
        return new MeAnswer(
                view.person().name().family(),
                view.person().name().given(),
                account.userName().value(),
                AddressEntry.of(view.person().address()),
                new ContactAnswer(
                        account.email().value(),
                        view.unconfirmedEmail() == null
                                ? null
                                : view.unconfirmedEmail().value(),
                        account.mobileNumber().masked()),
                ChangeRequestAnswer.all(view.requests()),
                account.status().state().name(),
                session.before().at(),
                session.before().failedSince(),
                session.endsAt(rules));
    }
}
