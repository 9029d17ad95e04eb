package de.aok.meineaok.testing;

import de.aok.meineaok.secrecy.application.port.Sealing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what it seals, and gives out a ticket for it, which says nothing and serves nowhere else. */
public final class InMemorySealing implements Sealing {
    private final Map<Place, byte[]> sealed = new ConcurrentHashMap<>();

    private record Place(String ticket, String context) {}

    @Override
    public byte[] seal(byte[] plain, byte[] context) {
        byte[] ticket = UUID.randomUUID().toString().getBytes(StandardCharsets.ISO_8859_1);
        sealed.put(place(ticket, context), plain.clone());
        return ticket;
    }

    @Override
    public byte[] open(byte[] ticket, byte[] context) {
        byte[] plain = sealed.get(place(ticket, context));
        if (plain == null) {
            throw new IllegalArgumentException("not sealed here for this context");
        }
        return plain.clone();
    }

    /** In a character set in which every byte is a character of its own. */
    private static Place place(byte[] ticket, byte[] context) {
        return new Place(
                new String(ticket, StandardCharsets.ISO_8859_1), new String(context, StandardCharsets.ISO_8859_1));
    }
}
