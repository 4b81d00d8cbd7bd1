package gatehouse.console.recording;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.DetailFact;

import java.time.Instant;
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
    static List<DetailFact> of(RecordingSessionState state, TimeFormat times) {
        var facts = new ArrayList<DetailFact>();
        switch (state) {
            case RecordingSessionState.None _, RecordingSessionState.Over _ ->
                    facts.add(fact("own"));
            case RecordingSessionState.SigningIn(String user) ->
                    facts.add(signedIn("signingIn", user));
            case RecordingSessionState.LoggingOut(String user) ->
                    facts.add(signedIn("loggingOut", user));
            case RecordingSessionState.Uncertain(String user, Instant openedAt) -> {
                facts.add(signedIn("uncertain", user));
                facts.add(opened(openedAt, times));
            }
            case RecordingSessionState.Open open -> {
                facts.add(signedIn("open", open.user()));
                facts.add(opened(open.openedAt(), times));
                if (open.byPassword()) {
                    facts.add(fact("byPassword"));
                }
            }
        }
        UNKNOWN.forEach(name -> facts.add(fact(name)));
        return List.copyOf(facts);
    }

    /** What may lie behind a complaint. */
    public static List<DetailFact> hints() {
        return HINTS.stream()
                .map(name ->
                        new DetailFact(
                                MessageBundle.of("recording.hint." + name),
                                MessageBundle.of("recording.hint." + name + ".then"),
                                ""))
                .toList();
    }

    private static DetailFact signedIn(String how, String user) {
        return new DetailFact(
                MessageBundle.of("recording.fact.own"),
                MessageBundle.of("recording.own." + how, VisibleText.text(user)),
                "");
    }

    private static DetailFact opened(Instant at, TimeFormat times) {
        return new DetailFact(MessageBundle.of("recording.fact.opened"), times.full(at), "");
    }

    private static DetailFact fact(String name) {
        return new DetailFact(
                MessageBundle.of("recording.fact." + name),
                MessageBundle.of("recording.fact." + name + ".then"),
                "");
    }
}
