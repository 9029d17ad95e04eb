package com.example.right.assembly;

import com.example.right.adapter.store.Memberships;
import com.example.right.adapter.web.JoinPage;
import com.example.right.application.Join;

/** Puts it together. */
public final class Assembly {
    public JoinPage page(Join join) {
        return new JoinPage(join);
    }

    public Memberships memberships() {
        return new Memberships();
    }
}
