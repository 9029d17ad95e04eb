package de.aok.meineaok.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parameters of the rules that make no sense, with all that is wrong with them. */
public final class UnmetDemandsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<ParameterFinding> findings;

    public UnmetDemandsException(List<ParameterFinding> findings) {
        super(findings.stream()
                .map(finding -> finding.message(Locale.ENGLISH))
                .collect(Collectors.joining(System.lineSeparator())));
        this.findings = List.copyOf(findings);
    }

    /** At least one. */
    public List<ParameterFinding> findings() {
        return findings;
    }
}
