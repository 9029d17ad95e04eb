package de.aok.meineaok.personaldata.rest;

/**
 * A code is on its way.
 *
 * @param sentTo the address
 */
public record CodeSent(String sentTo) {
    @Override
    public String toString() {
        return "CodeSent[…]";
    }
}
