package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.readings.Readings;

import java.util.Map;
import java.util.Optional;

/** Finds the session that a ping or a logout means, by cookie or by Basic (contract: SRS 4.5). */
record Gate(Readings readings, Sessions sessions) {

    /** Whom a call speaks for. */
    sealed interface Meant {
        /** A session that was opened; it may have timed out. */
        record One(Session session, boolean byCookie) implements Meant {}

        /** A cookie or a person without a session. */
        record Gone(String user) implements Meant {}

        /** A wrong password. */
        record Refused() implements Meant {}

        /** The call says nothing about it. */
        record Nobody() implements Meant {}
    }

    /** What the caller says of itself; empty when that cannot be read. */
    Optional<Basic> basic(Call call) {
        return Basic.of(call, readings.of(SrsReadings.BASIC_CHARSET));
    }

    Meant meant(Call call) {
        Map<String, String> cookies = Cookies.sentWith(call);
        Optional<Session> session = sessions.withCookies(cookies);
        if (session.isPresent()) {
            return new Meant.One(session.get(), true);
        }
        if (call.header("Authorization").isPresent()) {
            return basic(call).flatMap(Users::of).map(this::newest).orElseGet(Meant.Refused::new);
        }
        return cookies.isEmpty() ? new Meant.Nobody() : new Meant.Gone("");
    }

    private Meant newest(User user) {
        return sessions.newestOf(user)
                .<Meant>map(session -> new Meant.One(session, false))
                .orElseGet(() -> new Meant.Gone(user.name()));
    }
}
