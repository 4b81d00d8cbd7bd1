package gatehouse.console.recording;

import gatehouse.clients.srs.Finding;
import gatehouse.clients.srs.Found;
import gatehouse.console.words.Sentence;
import gatehouse.console.words.Words;

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
public record BadgeLine(Optional<Badge> badge, String word, Sentence sentence, String remarks) {
    /** Nothing was looked at yet. */
    public static final BadgeLine NONE =
            new BadgeLine(Optional.empty(), "", new Sentence("", ""), "");

    static BadgeLine of(
            Optional<LadderReport> ladder,
            SessionReport session,
            Optional<Duration> left,
            LadderWords words) {
        if (ladder.isEmpty()) {
            return NONE;
        }
        boolean clocksTell = left.isPresent() || !(session.state() instanceof SessionState.Open);
        Badge badge = Badge.of(ladder.get(), session, clocksTell);
        return new BadgeLine(
                Optional.of(badge),
                LadderWords.of(badge),
                sentence(badge, ladder.get(), session, left, words),
                badge.remarks().stream()
                        .sorted()
                        .map(LadderWords::of)
                        .collect(Collectors.joining(" \u00b7 ")));
    }

    /** For a ticket. */
    public String text() {
        return badge.map(Badge::name).orElse("")
                + ": "
                + sentence.text().strip()
                + (remarks.isEmpty() ? "" : " (" + remarks + ")");
    }

    /** That of the step which the badge is named after. */
    private static Sentence sentence(
            Badge badge,
            LadderReport ladder,
            SessionReport session,
            Optional<Duration> left,
            LadderWords words) {
        Optional<Found> latest = session.latest();
        boolean ofSession =
                latest.map(Found::finding)
                        .filter(finding -> finding.step() >= Finding.LOGIN_ACCEPTED.step())
                        .isPresent();
        if (ladder.isKnown() && latest.isPresent() && ofSession) {
            return words.of(latest.get(), session.state(), left);
        }
        if (badge.name().equals("UNKNOWN")) {
            return new Sentence(Words.of("recording.unknown"), Words.of("recording.unknown.then"));
        }
        return ladder.isKnown() && latest.isPresent()
                ? words.of(LadderStep.of(latest.get()))
                : words.of(ladder.steps().getFirst());
    }
}
