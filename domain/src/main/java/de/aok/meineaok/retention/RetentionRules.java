package de.aok.meineaok.retention;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a portal's operator decides about how long things are kept. {@link #legalBasis} says what each period stands on.
 *
 * @param benefitsYears for {@link RetentionClass#BENEFITS}
 * @param correspondenceYears for {@link RetentionClass#CORRESPONDENCE}
 * @param accountYears for {@link RetentionClass#ACCOUNT}
 * @param technicalLoginDataDays for {@link RetentionClass#TECHNICAL_LOGIN_DATA}: as long as it takes to notice and follow up an
 *     attack, and no longer
 * @param noticeDays how many days before a message is deleted its person is told (RET-5)
 */
@Rule(RuleId.RET_2)
public record RetentionRules(
        int benefitsYears, int correspondenceYears, int accountYears, int technicalLoginDataDays, int noticeDays) {
    private static final int LONGEST_YEARS = 100;
    private static final int LONGEST_NOTICE_DAYS = 365;

    public RetentionRules {
        Demands.on("retention")
                .between(RuleId.RET_2, "benefits-years", benefitsYears, 0, LONGEST_YEARS)
                .between(RuleId.RET_2, "correspondence-years", correspondenceYears, 0, LONGEST_YEARS)
                .between(RuleId.RET_2, "account-years", accountYears, 0, LONGEST_YEARS)
                .atLeast(RuleId.RET_2, "technical-login-data-days", technicalLoginDataDays, 1)
                .between(RuleId.RET_5, "notice-days", noticeDays, 1, LONGEST_NOTICE_DAYS)
                .areMet();
    }

    /** With a notice 30 days before. */
    public RetentionRules(int benefitsYears, int correspondenceYears, int accountYears, int technicalLoginDataDays) {
        this(benefitsYears, correspondenceYears, accountYears, technicalLoginDataDays, 30);
    }

    public static RetentionRules aokNiedersachsen() {
        return new RetentionRules(10, 6, 6, 90, 30);
    }

    public RetentionPeriod period(RetentionClass kept) {
        return switch (kept) {
            case BENEFITS -> new RetentionPeriod.Years(benefitsYears);
            case CORRESPONDENCE -> new RetentionPeriod.Years(correspondenceYears);
            case ACCOUNT -> new RetentionPeriod.Years(accountYears);
            case TECHNICAL_LOGIN_DATA -> new RetentionPeriod.Days(technicalLoginDataDays);
        };
    }

    /** What a class's period stands on. */
    public static String legalBasis(RetentionClass kept) {
        return switch (kept) {
            case BENEFITS -> "§ 304 Abs. 1 SGB V, § 84 SGB X";
            case CORRESPONDENCE -> "§ 110a SGB IV, § 84 SGB X";
            case ACCOUNT -> "Art. 5 Abs. 2, Art. 17 Abs. 3 DSGVO";
            case TECHNICAL_LOGIN_DATA -> "Art. 5 Abs. 1 Buchst. e, Art. 32 DSGVO";
        };
    }

    /** The day on which something of a class is to be deleted; see {@link RetentionPeriod#dueOn}. */
    public LocalDate dueOn(RetentionClass kept, LocalDate concluded) {
        return period(kept).dueOn(concluded);
    }

    /** The day on which something of a class is to be deleted that was concluded at an instant. */
    public LocalDate dueOn(RetentionClass kept, Instant concluded) {
        return dueOn(kept, LegalCalendar.dayOf(concluded));
    }

    /** The first instant of conclusion whose records are kept on a day. All of the class that were concluded before it are due. */
    @Rule(RuleId.RET_1)
    public Instant keptSince(RetentionClass kept, LocalDate today) {
        return LegalCalendar.startOf(period(kept).keptFrom(today));
    }
}
