package gatehouse.console.recording;

import gatehouse.console.words.Times;
import gatehouse.console.words.Visible;
import gatehouse.console.words.Words;
import gatehouse.console.work.Fact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of sessions, what nobody can know, and what may lie behind a complaint (contract:
 * SRS 8, what cannot be learned, and hints).
 */
public final class RecordingSessionFacts {
    private static final List<String> UNKNOWN = List.of("agent", "recording", "server");
    private static final List<String> HINTS = List.of("paused", "fine", "web", "sso", "explorer");

    private RecordingSessionFacts() {}

    /** The console's own session first, then what SRS has no call for. */
    static List<Fact> of(SessionState state, ZoneId zone) {
        var facts = new ArrayList<Fact>();
        switch (state) {
            case SessionState.None _, SessionState.Over _ -> facts.add(fact("own"));
            case SessionState.SigningIn(String user) -> facts.add(signedIn("signingIn", user));
            case SessionState.LoggingOut(String user) -> facts.add(signedIn("loggingOut", user));
            case SessionState.Uncertain(String user, Instant openedAt) -> {
                facts.add(signedIn("uncertain", user));
                facts.add(opened(openedAt, zone));
            }
            case SessionState.Open open -> {
                facts.add(signedIn("open", open.user()));
                facts.add(opened(open.openedAt(), zone));
                if (open.byPassword()) {
                    facts.add(fact("byPassword"));
                }
            }
        }
        UNKNOWN.forEach(name -> facts.add(fact(name)));
        return List.copyOf(facts);
    }

    /** What may lie behind a complaint. */
    public static List<Fact> hints() {
        return HINTS.stream()
                .map(name ->
                        new Fact(
                                Words.of("recording.hint." + name),
                                Words.of("recording.hint." + name + ".then"),
                                ""))
                .toList();
    }

    private static Fact signedIn(String how, String user) {
        return new Fact(
                Words.of("recording.fact.own"),
                Words.of("recording.own." + how, Visible.text(user)),
                "");
    }

    private static Fact opened(Instant at, ZoneId zone) {
        return new Fact(Words.of("recording.fact.opened"), Times.full(at, zone), "");
    }

    private static Fact fact(String name) {
        return new Fact(
                Words.of("recording.fact." + name),
                Words.of("recording.fact." + name + ".then"),
                "");
    }
}
