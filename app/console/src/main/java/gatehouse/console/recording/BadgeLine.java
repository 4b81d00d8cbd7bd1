package gatehouse.console.recording;

import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.UserMessage;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The badge in words.
 *
 * @param badge none before the first look
 * @param word the badge's own
 * @param sentence what it means, and what can be done
 * @param remarks what is marked beside it; empty where nothing is
 */
public record BadgeLine(
        Optional<SrsBadge> badge, String word, UserMessage sentence, String remarks) {
    /** Nothing was looked at yet. */
    public static final BadgeLine NONE =
            new BadgeLine(Optional.empty(), "", new UserMessage("", ""), "");

    static BadgeLine of(
            Optional<LadderReport> ladder,
            RecordingSessionReport session,
            Optional<Duration> left,
            LadderMessages words) {
        if (ladder.isEmpty()) {
            return NONE;
        }
        boolean clocksTell =
                left.isPresent() || !(session.state() instanceof RecordingSessionState.Open);
        SrsBadge badge = SrsBadge.of(ladder.get(), session, clocksTell);
        return new BadgeLine(
                Optional.of(badge),
                LadderMessages.of(badge),
                sentence(badge, ladder.get(), session, left, words),
                badge.remarks().stream()
                        .sorted()
                        .map(LadderMessages::of)
                        .collect(Collectors.joining(" \u00b7 ")));
    }

    /** For a ticket. */
    public String text() {
        return badge.map(SrsBadge::name).orElse("")
                + ": "
                + sentence.text().strip()
                + (remarks.isEmpty() ? "" : " (" + remarks + ")");
    }

    /** That of the step which the badge is named after. */
    private static UserMessage sentence(
            SrsBadge badge,
            LadderReport ladder,
            RecordingSessionReport session,
            Optional<Duration> left,
            LadderMessages words) {
        Optional<SrsStepResult> latest = session.latest();
        boolean ofSession =
                latest.map(SrsStepResult::finding)
                        .filter(finding -> finding.step() >= SrsFinding.LOGIN_ACCEPTED.step())
                        .isPresent();
        if (!ladder.isUnreached() && latest.isPresent() && ofSession) {
            return words.of(latest.get(), session, left);
        }
        if (ladder.isKnown() && badge.name().equals("UNKNOWN")) {
            return new UserMessage(
                    MessageBundle.of("recording.unknown"),
                    MessageBundle.of("recording.unknown.then"));
        }
        return ladder.isKnown() && latest.isPresent()
                ? words.of(LadderStep.of(latest.get()))
                : words.of(ladder.steps().getFirst());
    }
}
