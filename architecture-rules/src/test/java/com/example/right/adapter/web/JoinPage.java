package com.example.right.adapter.web;

import com.example.right.application.Join;
import com.example.right.domain.Membership;

/** Asks the use case. */
public final class JoinPage {
    private final Join join;

    public JoinPage(Join join) {
        this.join = join;
    }

    public String answer(Membership membership) {
        return join.join(membership) ? "welcome" : "sorry";
    }
}
