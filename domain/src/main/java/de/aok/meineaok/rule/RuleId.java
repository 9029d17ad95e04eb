package de.aok.meineaok.rule;

/**
 * The permanent identifiers of the portal's rules. Code, tests, problem responses and the audit trail name a rule by this ID and
 * by nothing else.
 */
public enum RuleId {
    // Who may take part.
    ELI_1,
    ELI_2,
    ELI_3,
    ELI_4,
    ELI_5,
    // Registration.
    REG_1,
    REG_2,
    REG_3,
    REG_4,
    REG_5,
    REG_6,
    REG_7,
    REG_8,
    REG_9,
    // User name.
    USR_1,
    USR_2,
    // Password.
    PWD_1,
    PWD_2,
    PWD_3,
    PWD_4,
    PWD_5,
    PWD_6,
    PWD_7,
    PWD_8,
    PWD_9,
    PWD_10,
    // Activation code (Freischaltcode).
    ACT_1,
    ACT_2,
    ACT_3,
    ACT_4,
    ACT_5,
    ACT_6,
    ACT_7,
    ACT_8,
    // Login.
    LOG_1,
    LOG_2,
    LOG_3,
    LOG_4,
    LOG_5,
    LOG_6,
    LOG_7,
    // mTAN.
    MTN_1,
    MTN_2,
    MTN_3,
    MTN_4,
    MTN_5,
    // Locking.
    LCK_1,
    LCK_2,
    LCK_3,
    LCK_4,
    LCK_5,
    LCK_6,
    // Forgotten password or user name.
    RCV_1,
    RCV_2,
    RCV_3,
    RCV_4,
    RCV_5,
    RCV_6,
    // Leaving.
    END_1,
    END_2,
    END_3,
    END_4,
    // Retention.
    RET_1,
    RET_2,
    RET_3,
    RET_4,
    RET_5,
    // Mailbox (Postfach).
    MBX_1,
    MBX_2,
    MBX_3,
    MBX_4,
    MBX_5,
    // Notices by mail, letter and SMS.
    NTF_1,
    NTF_2,
    NTF_3,
    // How the insurer's post arrives.
    DLV_1,
    DLV_2,
    DLV_3,
    // Handing in documents.
    DOC_1,
    DOC_2,
    DOC_3,
    DOC_4,
    // Personal data.
    DAT_1,
    DAT_2,
    DAT_3,
    DAT_4,
    // Bank accounts.
    BNK_1,
    BNK_2,
    // Health card (eGK).
    CRD_1,
    CRD_2,
    CRD_3,
    // Patient receipt (Patientenquittung).
    RCP_1,
    RCP_2,
    RCP_3,
    RCP_4,
    // Cases (Meine Vorgänge).
    CAS_1,
    CAS_2,
    CAS_3,
    CAS_4,
    // Forms and certificates.
    FRM_1,
    FRM_2,
    FRM_3,
    // Extra benefits (AOK-Mehrleistungen).
    BEN_1,
    // Hotline and back office.
    HOT_1,
    HOT_2,
    HOT_3,
    HOT_4,
    HOT_5,
    // Protection throughout.
    SEC_1,
    SEC_2,
    SEC_3,
    SEC_4;

    /** The identifier as it is written outside of code, such as {@code PWD-4}. */
    public String id() {
        return name().replace('_', '-');
    }

    @Override
    public String toString() {
        return id();
    }
}
