package com.example.wrong.domain;

import com.example.wrong.adapter.store.MembershipTable;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Breaks nearly every wall. */
public class Membership {
    public @Nullable String state;

    public HttpClient client() {
        return HttpClient.newHttpClient();
    }

    public MembershipTable table() {
        return new MembershipTable();
    }

    public Instant today() {
        return Instant.now();
    }

    public UUID id() {
        return UUID.randomUUID();
    }

    public int chance() {
        return new Random(1).nextInt();
    }
}
