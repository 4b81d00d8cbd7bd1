package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.Revocation.End;
import gatehouse.console.words.Sentence;
import gatehouse.console.words.Times;
import gatehouse.console.words.Words;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;
import gatehouse.console.work.Notice;

import java.util.Optional;

/** What came of a revocation, in sentences for the window and the terminal. */
public final class RevokeWords {
    private RevokeWords() {}

    /** The outcome; {@code seen} gives names and zone. */
    public static Sentence of(Revocation revocation, SessionWords seen) {
        Sentence end = of(revocation.end(), revocation, seen);
        return revocation.noted()
                ? end
                : new Sentence(end.what(), end.then() + " " + Words.of("revoke.end.notNoted"));
    }

    /** What a question says in its place; nothing as long as it is asked. */
    static Notice notice(RevokeState state, SessionWords seen) {
        return switch (state) {
            case RevokeState.Looking _, RevokeState.Asking _, RevokeState.Sending _ -> Notice.NONE;
            case RevokeState.Gone _ -> notice(Notice.Kind.GOOD, Words.of("revoke.gone"), "");
            case RevokeState.Changed(Session now) ->
                    notice(
                            Notice.Kind.WARNING,
                            Words.of("revoke.changed.title"),
                            changed(seen, now));
            case RevokeState.NotLooked(Failure why) -> {
                Sentence sentence = FailureWords.of(why, "Portos");
                yield notice(Notice.Kind.WARNING, sentence.what(), sentence.then());
            }
            case RevokeState.Done(Revocation revocation) -> {
                Sentence sentence = of(revocation, seen);
                yield notice(kindOf(revocation), sentence.what(), sentence.then());
            }
        };
    }

    /** Whether an outcome is what was wished for. */
    public static Notice.Kind kindOf(Revocation revocation) {
        return switch (revocation.outcome()) {
            case REVOKED, ALREADY_GONE, DONE -> Notice.Kind.GOOD;
            case REFUSED, CHANGED, UNKNOWN, NOT_TRIED -> Notice.Kind.WARNING;
        };
    }

    /** Both sessions under one id, side by side. */
    public static String changed(SessionWords seen, Session now) {
        var other = new SessionWords(now, seen.names(), seen.now(), seen.zone());
        return Words.of("revoke.changed", seen.identity(), other.identity());
    }

    private static Sentence of(End end, Revocation revocation, SessionWords seen) {
        return switch (end) {
            case End.Gone(boolean answered) ->
                    sentence(
                            answered ? "revoke.end.gone" : "revoke.end.goneUnanswered",
                            seen,
                            Times.took(revocation.took()));
            case End.AlreadyGone _ -> sentence("revoke.end.alreadyGone", seen, "");
            case End.Refused(Failure why) -> failed("revoke.end.refused", seen, why);
            case End.Changed(Session now) ->
                    new Sentence(
                            Words.of("revoke.end.changed", seen.person(), ""), changed(seen, now));
            case End.StillThere(boolean answered) -> stillThere(answered, revocation, seen);
            // What helps after a failed look would be read as advice to revoke again.
            case End.NotSeen(Failure why) ->
                    sentence("revoke.end.notSeen", seen, FailureWords.of(why, "Portos").what());
            case End.NotTried(Failure why) -> failed("revoke.end.notTried", seen, why);
        };
    }

    private static Sentence stillThere(boolean answered, Revocation revocation, SessionWords seen) {
        if (answered) {
            return sentence("revoke.end.stillThere", seen, "");
        }
        return revocation.status() > 0
                ? sentence(
                        "revoke.end.stillThereUnclear", seen, String.valueOf(revocation.status()))
                : sentence("revoke.end.stillThereUnanswered", seen, "");
    }

    private static Notice notice(Notice.Kind kind, String title, String text) {
        return new Notice(kind, title, text, Optional.empty());
    }

    private static Sentence failed(String key, SessionWords seen, Failure why) {
        return sentence(key, seen, FailureWords.of(why, "Portos").text());
    }

    private static Sentence sentence(String key, SessionWords seen, String more) {
        return new Sentence(
                Words.of(key, seen.person(), seen.session().deviceName(), more),
                Words.of(key + ".then", seen.person(), seen.session().deviceName(), more));
    }
}
