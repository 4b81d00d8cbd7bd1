package gatehouse.console.recording;

import gatehouse.clients.trust.ShownCertificate;
import gatehouse.console.acts.ActConfirmation;
import gatehouse.console.acts.ActHeading;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ActResult;
import gatehouse.console.journal.ActReason;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
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
    public static ActProposal trust(CertificatePinner trust, ShownCertificate shown) {
        return new ActProposal(
                new ActHeading(
                        MessageBundle.of("recording.trust"),
                        MessageBundle.of(
                                "recording.trust.about",
                                VisibleText.text(shown.subject()),
                                LadderMessages.names(shown),
                                TimeFormat.utc(shown.notAfter()),
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

    /** What signing somebody in does to the agent, in the words of the contract. */
    static String signIn(String user) {
        return MessageBundle.of(
                "recording.signIn.warning",
                user.isBlank()
                        ? MessageBundle.of("recording.signIn.somebody")
                        : VisibleText.text(user.strip()));
    }

    /**
     * What a dialog says of an act: nothing where the ladder shows the outcome and the journal has
     * it.
     */
    static ScreenNotice notice(ActResult<?, ?> result) {
        Optional<UserMessage> failure = notOnLadder(result.outcome()).map(RecordingPhrases::failed);
        if (failure.isEmpty() && result.noted()) {
            return ScreenNotice.NONE;
        }
        String unrecorded = result.noted() ? "" : MessageBundle.of("act.notRecorded");
        return warning(
                failure.map(why -> why.withThen((why.then() + " " + unrecorded).strip()))
                        .orElseGet(() -> new UserMessage(unrecorded, "")));
    }

    /** What no step of the ladder tells: a call that was not sent, a file, a fault. */
    private static Optional<WorkFailure> notOnLadder(ActOutcome<?, ?> outcome) {
        Optional<WorkFailure> look =
                switch (outcome) {
                    case ActOutcome.Done<?, ?>(_, ActConfirmation.LookFailed(WorkFailure why)) ->
                            Optional.of(why);
                    case ActOutcome.Unknown<?, ?>(_, ActConfirmation.LookFailed(WorkFailure why)) ->
                            Optional.of(why);
                    case ActOutcome.Done<?, ?> _,
                            ActOutcome.Unknown<?, ?> _,
                            ActOutcome.AlreadySo<?, ?> _,
                            ActOutcome.Changed<?, ?> _,
                            ActOutcome.Refused<?, ?> _,
                            ActOutcome.NotTried<?, ?> _ ->
                            Optional.empty();
                };
        return outcome.failure()
                .filter(RecordingPhrases::isNoFinding)
                .or(() -> look.filter(RecordingPhrases::isNoFinding));
    }

    private static boolean isNoFinding(WorkFailure why) {
        return !(why instanceof WorkFailure.Answered);
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
        return ScreenNotice.of(ScreenNotice.NoticeKind.WARNING, sentence, Optional.empty());
    }

    private static UserMessage failed(WorkFailure why) {
        return FailureMessages.of(why, "SRS");
    }
}
