package com.example.wrong.adapter.store;

/** A table. */
public final class MembershipTable {
    public String name() {
        return "membership";
    }
}
