import org.jspecify.annotations.NullMarked;

/**
 * The rules of the member portal, free of any framework. Null is nowhere unless {@code @Nullable} says so; the module says it for its
 * packages, since in each of them it would be a dependency at run time.
 */
@NullMarked
module de.aok.meineaok.domain {
    requires static org.jspecify;

    exports de.aok.meineaok.account;
    exports de.aok.meineaok.activation;
    exports de.aok.meineaok.audit;
    exports de.aok.meineaok.benefits;
    exports de.aok.meineaok.calendar;
    exports de.aok.meineaok.cases;
    exports de.aok.meineaok.credential;
    exports de.aok.meineaok.delivery;
    exports de.aok.meineaok.document;
    exports de.aok.meineaok.eligibility;
    exports de.aok.meineaok.healthcard;
    exports de.aok.meineaok.forms;
    exports de.aok.meineaok.identity;
    exports de.aok.meineaok.locking;
    exports de.aok.meineaok.login;
    exports de.aok.meineaok.mailbox;
    exports de.aok.meineaok.mobilenumber;
    exports de.aok.meineaok.personaldata;
    exports de.aok.meineaok.receipt;
    exports de.aok.meineaok.recovery;
    exports de.aok.meineaok.registration;
    exports de.aok.meineaok.retention;
    exports de.aok.meineaok.rule;
    exports de.aok.meineaok.ruleset;
    exports de.aok.meineaok.support;
    exports de.aok.meineaok.termination;
}
