package com.example.portal;

import com.example.portal.domain.Admission;
import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.ruleset.Ruleset;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A system of another AOK, which sets parameters of its own and asks the portal's rules. */
@SpringBootApplication
public class PortalApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(PortalApplication.class, arguments);
    }

    @Bean
    Ruleset ruleset() {
        return Ruleset.aokMusterland();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PasswordPolicy passwordPolicy(Ruleset ruleset) {
        return new PasswordPolicy(ruleset.passwords());
    }

    @Bean
    Admission admission(Ruleset ruleset, Clock clock) {
        return new Admission(new EligibilityPolicy(ruleset.eligibility()), clock);
    }
}
