package gatehouse.console.sessions;

import gatehouse.clients.portos.DeleteAnswer;
import gatehouse.clients.portos.Session;
import gatehouse.console.acts.ActHeading;
import gatehouse.console.acts.ActPhrases;
import gatehouse.console.acts.ActPresenter;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ActReadiness;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.StopSignal;
import gatehouse.console.words.Sentence;
import gatehouse.console.words.Words;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;
import gatehouse.console.work.Notice;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The words of revoking one session, for window and terminal.
 *
 * @param seen the session as the person saw it, with names and zone
 */
public record RevokePhrases(SessionWords seen) {
    /** The outcome in a sentence. */
    public Sentence sentence(ActResult<Session, DeleteAnswer> result) {
        return ActPresenter.sentence(result, phrases());
    }

    /** The dialog before it. */
    public ActProposal proposal(PortosActs acts) {
        return new ActProposal(
                new ActHeading(
                        seen.revoke(),
                        seen.identity(),
                        seen.consequence(),
                        Words.of("revoke.go"),
                        true),
                Optional.empty(),
                () -> obstacle(acts),
                ActProposal.NO_FIELDS,
                reason ->
                        ActPresenter.notice(
                                acts.revoke(
                                        seen.session(), seen.person(), reason, StopSignal.NEVER),
                                phrases()),
                RevokePhrases::failed);
    }

    private Optional<Notice> obstacle(PortosActs acts) throws IOException, InterruptedException {
        return switch (acts.checkRevoke(seen.session())) {
            case ActReadiness.Ready<Session> _ -> Optional.empty();
            case ActReadiness.AlreadySo<Session> _ ->
                    notice(Notice.Kind.GOOD, new Sentence(Words.of("revoke.gone"), ""));
            case ActReadiness.Changed<Session>(Session now) ->
                    notice(
                            Notice.Kind.WARNING,
                            new Sentence(Words.of("revoke.changed.title"), changed(now)));
            case ActReadiness.Unfit<Session>(Failure why) ->
                    notice(Notice.Kind.WARNING, failed(why));
        };
    }

    private ActPhrases phrases() {
        return new ActPhrases(
                "revoke.end",
                List.of(seen.person(), seen.session().deviceName()),
                RevokePhrases::failed,
                now -> now instanceof Session other ? changed(other) : "");
    }

    /** Both sessions under one id, side by side. */
    private String changed(Session now) {
        var other = new SessionWords(now, seen.names(), seen.now(), seen.zone());
        return Words.of("revoke.changed", seen.identity(), other.identity());
    }

    private static Optional<Notice> notice(Notice.Kind kind, Sentence sentence) {
        return Optional.of(new Notice(kind, sentence.what(), sentence.then(), Optional.empty()));
    }

    private static Sentence failed(Failure why) {
        return FailureWords.of(why, "Portos");
    }
}
