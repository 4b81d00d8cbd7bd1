package gatehouse.cli.sessions;

import gatehouse.cli.output.Texts;
import gatehouse.clients.portos.Session;
import gatehouse.console.journal.Outcome;
import gatehouse.console.sessions.SessionWords;
import gatehouse.console.sessions.fields.SessionOwnership;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One session that is to be revoked, as it stands just before. */
sealed interface Target {
    /** It lives, and may be revoked. */
    record Ready(SessionOutput facts) implements Target {}

    /** It is, or may be, the session of this very sign-in, which is never revoked. */
    record Own(SessionOutput facts) implements Target {}

    /** The server has no such session. */
    record Gone(String sessionId) implements Target {}

    /** Reads every session again by its id; sends nothing else. */
    static List<Target> read(List<String> ids, Viewpoint from)
            throws IOException, InterruptedException {
        List<Target> targets = new ArrayList<>();
        for (String id : ids) {
            Optional<Session> found = from.desk().tills().sessions().find(id);
            targets.add(found.isEmpty() ? new Gone(id) : of(from.facts(found.get())));
        }
        return targets;
    }

    private static Target of(SessionOutput facts) {
        return facts.own() == SessionOwnership.NO ? new Ready(facts) : new Own(facts);
    }

    /** What is told of it as long as nothing was sent. */
    default Receipt.Line line(Instant now) {
        return switch (this) {
            case Ready(SessionOutput facts) ->
                    untouched(
                            facts,
                            Outcome.NOT_TRIED,
                            Texts.of(
                                    "revoke.would",
                                    facts.words().identity(),
                                    facts.words().consequence()),
                            now);
            case Own(SessionOutput facts) ->
                    untouched(
                            facts,
                            Outcome.REFUSED,
                            Texts.of("revoke.own." + facts.own(), facts.words().identity()),
                            now);
            case Gone(String id) ->
                    new Receipt.Line(
                            id,
                            Outcome.ALREADY_GONE,
                            false,
                            404,
                            now,
                            0,
                            Texts.of("revoke.gone", SessionWords.shortId(id)));
        };
    }

    private static Receipt.Line untouched(
            SessionOutput facts, Outcome outcome, String detail, Instant now) {
        return new Receipt.Line(
                facts.words().session().sessionId(), outcome, false, 0, now, 0, detail);
    }
}
