package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActHeading;
import gatehouse.console.acts.ActPhrases;
import gatehouse.console.acts.ActPresenter;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ActReadiness;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.StopSignal;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.UserMessage;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The words of revoking one session, for window and terminal.
 *
 * @param seen the session as the person saw it, with names and zone
 */
public record RevokePhrases(SessionFormatter seen) {
    /** The outcome in a sentence. */
    public UserMessage sentence(ActResult<Session, SessionEndAnswer> result) {
        return ActPresenter.sentence(result, phrases());
    }

    /** The dialog before it. */
    public ActProposal proposal(PortosActs acts) {
        return new ActProposal(
                new ActHeading(
                        seen.revoke(),
                        seen.identity(),
                        seen.consequence(),
                        MessageBundle.of("revoke.go"),
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

    private Optional<ScreenNotice> obstacle(PortosActs acts)
            throws IOException, InterruptedException {
        return switch (acts.checkRevoke(seen.session())) {
            case ActReadiness.Ready<Session> _ -> Optional.empty();
            case ActReadiness.AlreadySo<Session> _ ->
                    notice(
                            ScreenNotice.NoticeKind.GOOD,
                            new UserMessage(MessageBundle.of("revoke.gone"), ""));
            case ActReadiness.Changed<Session>(Session now) ->
                    notice(
                            ScreenNotice.NoticeKind.WARNING,
                            new UserMessage(
                                    MessageBundle.of("revoke.changed.title"), changed(now)));
            case ActReadiness.Unfit<Session>(WorkFailure why) ->
                    notice(ScreenNotice.NoticeKind.WARNING, failed(why));
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
        var other = new SessionFormatter(now, seen.names(), seen.now(), seen.times());
        return MessageBundle.of("revoke.changed", seen.identity(), other.identity());
    }

    private static Optional<ScreenNotice> notice(
            ScreenNotice.NoticeKind kind, UserMessage sentence) {
        return Optional.of(ScreenNotice.of(kind, sentence, Optional.empty()));
    }

    private static UserMessage failed(WorkFailure why) {
        return FailureMessages.of(why, "Portos");
    }
}
