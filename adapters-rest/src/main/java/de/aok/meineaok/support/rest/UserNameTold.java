package de.aok.meineaok.support.rest;

/**
 * What a caller forgot.
 *
 * @param userName as typed at registration
 */
public record UserNameTold(String userName) {
    @Override
    public String toString() {
        return "UserNameTold[…]";
    }
}
