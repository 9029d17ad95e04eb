package com.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.aok.meineaok.architecture.rules.Layers;
import de.aok.meineaok.architecture.rules.Policies;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The system, started and asked over HTTP; and its walls. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PortalApplicationTest {
    @TestConfiguration
    static class OnOneDay {
        @Bean
        @Primary
        Clock thatStandsStill() {
            return Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
        }
    }

    @LocalServerPort
    private int port;

    @Test
    void all_that_is_wrong_with_a_password_is_told_in_the_language_of_the_request() throws Exception {
        String answer = post("/password-checks", "{\"userName\": \"anne86\", \"password\": \"anne 1\"}", "en");

        assertThat(answer).contains("PWD-1", "PWD-3", "PWD-6", "12 characters").doesNotContain("Zeichen");
    }

    @Test
    void a_good_password_has_no_findings() throws Exception {
        assertThat(post("/password-checks", "{\"userName\": \"anne86\", \"password\": \"k7#Wolke=Tal9x\"}", "de"))
                .isEqualTo("[]");
    }

    @Test
    void here_only_adults_are_let_in() throws Exception {
        String applicant = "{\"kvnr\": \"A000500015\", \"birthDate\": \"%s\", \"insurer\": \"100000017\"}";

        assertThat(post("/admission-checks", applicant.formatted("2009-01-31"), "de"))
                .contains("ELI-2", "kvnr");
        assertThat(post("/admission-checks", applicant.formatted("2008-11-26"), "de"))
                .isEqualTo("[]");
    }

    @Test
    void the_walls_stand() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.example.portal");
        Layers layers = Layers.byPackages(
                "com.example.portal.domain",
                "com.example.portal.application..",
                List.of("com.example.portal.web"),
                "com.example.portal");

        layers.domainIsFreeOfFrameworks().check(classes);
        layers.dependenciesPointInwards().check(classes);
        layers.timeAndChanceArePassedIn().check(classes);
        Policies.agesAreJudgedByEligibilityAlone().check(classes);
    }

    private String post(String path, String body, String language) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
