package de.aok.meineaok.audit;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/**
 * A link of an account's chain.
 *
 * @param account whose
 * @param number its place in the chain, from 1
 * @param content what happened
 * @param previous the hash of the entry before it; empty text for the first
 * @param hash over all of it
 */
@Rule(RuleId.SEC_3)
public record AuditEntry(AccountId account, long number, AuditRecord content, String previous, String hash) {}
