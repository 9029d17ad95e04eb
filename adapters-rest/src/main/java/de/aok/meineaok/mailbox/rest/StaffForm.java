package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.document.rest.MultipartForm;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mailbox.application.SenderReference;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.support.rest.TypedKvnr;
import java.util.Objects;

/** What goes with each form of staff: who sends it, why, under which reference, and to whom. */
@Rule({RuleId.MBX_4, RuleId.HOT_5})
public final class StaffForm {
    private static final int LONGEST_REASON = 500;

    private StaffForm() {}

    /** Who sends it, and why. */
    public static StaffAction acting(Actor by, MultipartForm form) {
        return new StaffAction(by, line(form, "reason", RuleId.HOT_5, LONGEST_REASON));
    }

    /** Under which reference; the system's name in it is that of its token. */
    public static SenderReference reference(StaffAction action, MultipartForm form) {
        return SenderReference.ofSystem(
                Objects.requireNonNull(action.by().name(), "staff has a name"),
                line(form, "reference", RuleId.MBX_4, SenderReference.LONGEST));
    }

    /** To whom. */
    public static Kvnr kvnr(MultipartForm form) {
        return TypedKvnr.of(form.required(Field.KVNR.property(), RuleId.REG_2));
    }

    private static String line(MultipartForm form, String name, RuleId rule, int longest) {
        String line = Parameters.line(name, form.required(name, rule), longest, rule);
        if (line == null) {
            throw Parameters.refused(name, "form.missing", rule);
        }
        return line;
    }
}
