package de.aok.meineaok.document.inspection;

import de.aok.meineaok.document.FileProblem;

/** A file is not to be taken. Unchecked, since PDFBox mends what it can where it meets an {@link java.io.IOException}. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FileProblem problem;

    RefusedException(FileProblem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    static RefusedException broken() {
        return new RefusedException(FileProblem.BROKEN);
    }

    FileProblem problem() {
        return problem;
    }
}
