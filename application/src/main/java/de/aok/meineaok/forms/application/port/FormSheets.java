package de.aok.meineaok.forms.application.port;

import de.aok.meineaok.forms.application.Form;

/** Makes the sheets that persons fill in. */
@FunctionalInterface
public interface FormSheets {

    /** An accessible PDF in A4 with fields to fill in, for the screen as well as for paper. */
    byte[] sheet(Form form);
}
