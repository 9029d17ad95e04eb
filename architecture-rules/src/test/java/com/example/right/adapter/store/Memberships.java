package com.example.right.adapter.store;

import com.example.right.domain.Membership;
import java.util.ArrayList;
import java.util.List;

/** Keeps them. */
public final class Memberships {
    private final List<Membership> kept = new ArrayList<>();

    public void add(Membership membership) {
        kept.add(membership);
    }
}
