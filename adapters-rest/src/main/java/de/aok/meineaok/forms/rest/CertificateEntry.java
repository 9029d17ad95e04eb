package de.aok.meineaok.forms.rest;

import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What certificate is ordered, for oneself.
 *
 * @param year of which; of a certificate of contributions alone
 */
public record CertificateEntry(
        @Rule(RuleId.FRM_2) @NotNull CertificateKind kind,
        @Rule(RuleId.FRM_2) @Nullable Integer year) {}
