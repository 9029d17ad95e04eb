package de.aok.meineaok.account.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.application.ShowAccount;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.Session;
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
@Rule({RuleId.LOG_5, RuleId.LOG_6})
public class MeResource {
    private final ShowAccount showAccount;
    private final LoginRules rules;

    @Inject
    public MeResource(ShowAccount showAccount, LoginRules rules) {
        this.showAccount = showAccount;
        this.rules = rules;
    }

    @GET
    public MeAnswer show(@Context SecurityContext security) {
        Session session = SignedIn.of(security).session();
        ShowAccount.View view = showAccount
                .show(session.account())
                .orElseThrow(() -> SignedIn.required().exception());
        return new MeAnswer(
                view.userName().value(),
                view.name().family(),
                view.name().given(),
                view.state().name(),
                session.before().at(),
                session.before().failedSince(),
                session.endsAt(rules));
    }
}
