package gatehouse.console.recording;

import gatehouse.clients.http.CallFailure;
import gatehouse.console.acts.ActHeading;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ActResult;
import gatehouse.console.journal.ActReason;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.UserMessage;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import java.util.Optional;

/** The dialogs before acts on an SRS; what SRS answers is shown on the ladder. */
public final class RecordingPhrases {
    private RecordingPhrases() {}

    /** Before the session that was opened here is logged out. */
    public static ActProposal logOut(
            RecordingSession session, String subject, RecordingSessionState.Open open) {
        String consequence =
                MessageBundle.of(
                        open.byPassword()
                                ? "recording.logOut.byPassword"
                                : "recording.logOut.then");
        return logOut(session, "recording.logOut", open.user(), subject, consequence);
    }

    /** Before a session is logged out that may or may not be open. */
    public static ActProposal logOutAnyway(
            RecordingSession session, String subject, RecordingSessionState.Uncertain uncertain) {
        return logOut(
                session,
                "recording.logOutAnyway",
                uncertain.user(),
                subject,
                MessageBundle.of("recording.logOutAnyway.then"));
    }

    /** Before a certificate is trusted that was not accepted. */
    public static ActProposal trust(CertificatePinner trust, CallFailure.Untrusted shown) {
        return new ActProposal(
                new ActHeading(
                        MessageBundle.of("recording.trust"),
                        MessageBundle.of(
                                "recording.trust.about",
                                VisibleText.text(shown.subject()),
                                LadderMessages.names(shown),
                                String.valueOf(shown.notAfter()),
                                shown.sha256()),
                        MessageBundle.of("recording.trust.then"),
                        MessageBundle.of("recording.trust.confirm"),
                        false),
                Optional.empty(),
                ActProposal.Preparation.NONE,
                ActProposal.NO_FIELDS,
                reason -> notice(trust.trust(shown, reason)),
                RecordingPhrases::failed);
    }

    /** What a dialog says of an act: nothing where it was sent, as the ladder shows the rest. */
    static ScreenNotice notice(ActResult<?, ?> result) {
        return result.outcome() instanceof ActOutcome.NotTried<?, ?>(WorkFailure why)
                        && !(why instanceof WorkFailure.Answered)
                ? warning(failed(why))
                : ScreenNotice.NONE;
    }

    private static ActProposal logOut(
            RecordingSession session, String key, String user, String subject, String consequence) {
        return new ActProposal(
                new ActHeading(
                        MessageBundle.of(key, VisibleText.text(user)),
                        subject,
                        consequence,
                        MessageBundle.of("recording.logOut.confirm"),
                        true),
                Optional.empty(),
                ActProposal.Preparation.NONE,
                ActProposal.NO_FIELDS,
                reason -> loggedOut(session, reason),
                RecordingPhrases::failed);
    }

    private static ScreenNotice loggedOut(RecordingSession session, ActReason reason) {
        return session.finish(reason)
                .map(RecordingPhrases::notice)
                .orElseGet(() -> warning(failed(WorkFailure.notSent("no-session"))));
    }

    private static ScreenNotice warning(UserMessage sentence) {
        return new ScreenNotice(
                ScreenNotice.NoticeKind.WARNING,
                sentence.what(),
                sentence.then(),
                Optional.empty());
    }

    private static UserMessage failed(WorkFailure why) {
        return FailureMessages.of(why, "SRS");
    }
}
