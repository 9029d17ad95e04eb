package com.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.aok.meineaok.rule.RuleId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** What comes along with the jar: nothing. */
class DomainJarTest {

    @Test
    void it_depends_on_java_base_alone() throws Exception {
        Path jar = Path.of(
                RuleId.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        StringWriter printed = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();

        int status = jdeps.run(
                new PrintWriter(printed, true), new PrintWriter(printed, true), "-summary", jar.toString());

        assertEquals("de.aok.meineaok.domain -> java.base", printed.toString().strip());
        assertEquals(0, status);
    }
}
