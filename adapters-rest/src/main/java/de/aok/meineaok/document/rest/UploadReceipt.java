package de.aok.meineaok.document.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/**
 * The receipt for what was handed in.
 *
 * @param upload what the portal has, with checksums
 * @param notice what is to be done with the originals, in the language of the request
 */
@Rule({RuleId.DOC_3, RuleId.DOC_4})
public record UploadReceipt(UploadEntry upload, String notice) {}
