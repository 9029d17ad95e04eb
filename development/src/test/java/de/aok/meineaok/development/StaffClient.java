package de.aok.meineaok.development;

import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.development.PortalClient.Answer;
import java.net.http.HttpRequest.BodyPublishers;

/** Uses the portal as the hotline does. */
final class StaffClient {
    private final PortalClient client;
    private final String token;

    StaffClient(PortalClient client, String token) {
        this.client = client;
        this.token = token;
    }

    /** The account of a member, as staff names it. */
    String accountOf(Member member) throws Exception {
        Answer found = post(
                "/api/staff/account-lookups", "{\"kvnr\": \"%s\", \"reason\": \"Anruf\"}".formatted(member.kvnr()));
        return found.text("accountId");
    }

    Answer act(String account, String action, String more) throws Exception {
        return post("/api/staff/accounts/" + account + '/' + action, "{\"reason\": \"Anruf\"" + more + '}');
    }

    Answer post(String path, String body) throws Exception {
        return client.send(client.request(path)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(body)))
                .get();
    }

    Answer get(String path) throws Exception {
        return client.send(client.request(path).header("Authorization", "Bearer " + token))
                .get();
    }
}
