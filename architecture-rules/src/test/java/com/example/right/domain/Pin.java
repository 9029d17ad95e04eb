package com.example.right.domain;

/** A secret that says that it is one. */
public final class Pin {
    private static final String SAYS = "Pin[…]";

    private final String digits;

    public Pin(String digits) {
        this.digits = digits;
    }

    public String reveal() {
        return digits;
    }

    @Override
    public String toString() {
        return SAYS;
    }
}
