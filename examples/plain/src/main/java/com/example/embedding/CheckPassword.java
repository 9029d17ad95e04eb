package com.example.embedding;

import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordContext;
import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.ruleset.Ruleset;
import java.util.Locale;

/** What is wrong with a password? All of it at once. */
public final class CheckPassword {
    private CheckPassword() {}

    public static void main(String[] arguments) {
        PasswordPolicy policy = new PasswordPolicy(Ruleset.aokNiedersachsen().passwords());
        PasswordContext person = PasswordContext.unknown().withUserName("anne86").withFamilyName("Müller");

        policy.judge(Password.of("?anne"), person)
                .forEach(found -> System.out.println(found.rule() + " " + found.message(Locale.GERMAN)));
    }
}
