package de.aok.meineaok.changerequest.application;

/** What a bank account is for (Verwendungszweck). The names are kept and never change. */
public enum BankAccountPurpose {
    /** The AOK pays to it. */
    PAYOUTS,
    /** Contributions are collected from it, by a SEPA mandate. */
    CONTRIBUTIONS
}
