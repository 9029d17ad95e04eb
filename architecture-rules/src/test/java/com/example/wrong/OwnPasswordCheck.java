package com.example.wrong;

import de.aok.meineaok.credential.Password;

/** Compares passwords as text. */
public final class OwnPasswordCheck {
    public boolean matches(Password typed, String kept) {
        return typed.reveal().equals(kept);
    }
}
