package gatehouse.console.recording;

import gatehouse.clients.http.CallFailure;
import gatehouse.console.acts.ActHeading;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ActResult;
import gatehouse.console.journal.Reason;
import gatehouse.console.words.Sentence;
import gatehouse.console.words.Visible;
import gatehouse.console.words.Words;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;
import gatehouse.console.work.Notice;

import java.util.Optional;

/** The dialogs before acts on an SRS; what SRS answers is shown on the ladder. */
public final class RecordingPhrases {
    private RecordingPhrases() {}

    /** Before the session that was opened here is logged out. */
    public static ActProposal logOut(
            RecordingSession session, String subject, SessionState.Open open) {
        String consequence =
                Words.of(
                        open.byPassword()
                                ? "recording.logOut.byPassword"
                                : "recording.logOut.then");
        return logOut(session, "recording.logOut", open.user(), subject, consequence);
    }

    /** Before a session is logged out that may or may not be open. */
    public static ActProposal logOutAnyway(
            RecordingSession session, String subject, SessionState.Uncertain uncertain) {
        return logOut(
                session,
                "recording.logOutAnyway",
                uncertain.user(),
                subject,
                Words.of("recording.logOutAnyway.then"));
    }

    /** Before a certificate is trusted that was not accepted. */
    public static ActProposal trust(CertificateTrust trust, CallFailure.Untrusted shown) {
        return new ActProposal(
                new ActHeading(
                        Words.of("recording.trust"),
                        Words.of(
                                "recording.trust.about",
                                Visible.text(shown.subject()),
                                LadderWords.names(shown),
                                String.valueOf(shown.notAfter()),
                                shown.sha256()),
                        Words.of("recording.trust.then"),
                        Words.of("recording.trust.confirm"),
                        false),
                Optional.empty(),
                ActProposal.Preparation.NONE,
                ActProposal.NO_FIELDS,
                reason -> notice(trust.trust(shown, reason)),
                RecordingPhrases::failed);
    }

    /** What a dialog says of an act: nothing where it was sent, as the ladder shows the rest. */
    static Notice notice(ActResult<?, ?> result) {
        return result.outcome() instanceof ActOutcome.NotTried<?, ?>(Failure why)
                        && !(why instanceof Failure.Answered)
                ? warning(failed(why))
                : Notice.NONE;
    }

    private static ActProposal logOut(
            RecordingSession session, String key, String user, String subject, String consequence) {
        return new ActProposal(
                new ActHeading(
                        Words.of(key, Visible.text(user)),
                        subject,
                        consequence,
                        Words.of("recording.logOut.confirm"),
                        true),
                Optional.empty(),
                ActProposal.Preparation.NONE,
                ActProposal.NO_FIELDS,
                reason -> loggedOut(session, reason),
                RecordingPhrases::failed);
    }

    private static Notice loggedOut(RecordingSession session, Reason reason) {
        return session.finish(reason)
                .map(RecordingPhrases::notice)
                .orElseGet(() -> warning(failed(Failure.notSent("no-session"))));
    }

    private static Notice warning(Sentence sentence) {
        return new Notice(Notice.Kind.WARNING, sentence.what(), sentence.then(), Optional.empty());
    }

    private static Sentence failed(Failure why) {
        return FailureWords.of(why, "SRS");
    }
}
