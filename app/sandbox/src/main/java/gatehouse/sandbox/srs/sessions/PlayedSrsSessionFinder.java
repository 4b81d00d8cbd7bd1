package gatehouse.sandbox.srs.sessions;

import gatehouse.sandbox.http.BasicCredentials;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.Map;
import java.util.Optional;

/** Finds the session that a ping or a logout means, by cookie or by Basic (contract: SRS 4.5). */
public record PlayedSrsSessionFinder(ContractVariants variants, PlayedSrsSessionRegistry sessions) {

    /** Whom a call speaks for. */
    public sealed interface Meant {
        /** A session that was opened; it may have timed out. */
        record One(PlayedSrsSession session, boolean byCookie) implements Meant {}

        /** A cookie or a person without a session. */
        record Gone(String user) implements Meant {}

        /** A wrong password. */
        record Refused() implements Meant {}

        /** The call says nothing about it. */
        record Nobody() implements Meant {}
    }

    /** What the caller says of itself; empty when that cannot be read. */
    public Optional<BasicCredentials> basic(ReceivedCall call) {
        return BasicCredentials.of(call, variants.of(SrsSwitches.BASIC_CHARSET));
    }

    public Meant meant(ReceivedCall call) {
        Map<String, String> cookies = call.cookies();
        Optional<PlayedSrsSession> session = sessions.withCookies(cookies);
        if (session.isPresent()) {
            return new Meant.One(session.get(), true);
        }
        if (call.header("Authorization").isPresent()) {
            return basic(call)
                    .flatMap(PlayedSrsUserDirectory::of)
                    .map(this::newest)
                    .orElseGet(Meant.Refused::new);
        }
        return cookies.isEmpty() ? new Meant.Nobody() : new Meant.Gone("");
    }

    private Meant newest(PlayedSrsUser user) {
        return sessions.newestOf(user)
                .<Meant>map(session -> new Meant.One(session, false))
                .orElseGet(() -> new Meant.Gone(user.name()));
    }
}
