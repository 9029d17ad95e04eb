package de.aok.meineaok.mobilenumber.persistence;

import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.MtanHash;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How it stands with an mTAN, within the row of what it is to prove. */
@Embeddable
public class MtanColumns {
    @Column(name = "mtan_hash")
    private byte @Nullable [] hash;

    @Column(name = "mtan_valid_until")
    private @Nullable Instant validUntil;

    @Column(name = "mtan_wrong_entries")
    private int wrongEntries;

    @Column(name = "mtans_sent")
    private int sent;

    protected MtanColumns() {}

    public MtanColumns(MtanChallenge challenge) {
        MtanChallenge.Open open = challenge.open();
        hash = open == null ? null : open.keyedHash().bytes();
        validUntil = open == null ? null : open.validUntil();
        wrongEntries = open == null ? 0 : open.wrongEntries();
        sent = challenge.sent();
    }

    public MtanChallenge toChallenge() {
        return new MtanChallenge(
                hash == null || validUntil == null
                        ? null
                        : new MtanChallenge.Open(new MtanHash(hash), validUntil, wrongEntries),
                sent);
    }
}
