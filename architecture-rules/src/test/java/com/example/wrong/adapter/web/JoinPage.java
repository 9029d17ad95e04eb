package com.example.wrong.adapter.web;

import com.example.wrong.adapter.store.MembershipTable;

/** Goes past the use case, to another adapter. */
public final class JoinPage {
    public String title() {
        return new MembershipTable().name();
    }
}
