package gatehouse.console.temporarykey;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results of one go: told from several threads, read by the window. */
final class KeyCheckRun {
    private static final int FEW = 10;

    private final List<PastedKeyLine> lines;
    private final Instant begun;
    private final List<KeyCheckResult> checks = new ArrayList<>();

    KeyCheckRun(List<PastedKeyLine> lines, Instant begun) {
        this.lines = lines;
        this.begun = begun;
    }

    List<PastedKeyLine> lines() {
        return lines;
    }

    synchronized void add(KeyCheckResult check) {
        checks.add(check);
    }

    /** Those that are told, by their numbers. */
    synchronized List<KeyCheckResult> checks() {
        return checks.stream().sorted(Comparator.comparingInt(KeyCheckResult::number)).toList();
    }

    synchronized KeyCheckState.Checking progress(Instant now) {
        int done = checks.size();
        String text =
                lines.size() == 1
                        ? MessageBundle.of("key.checking")
                        : MessageBundle.of("key.progress", done, lines.size());
        return new KeyCheckState.Checking(text + estimate(done, now), (double) done / lines.size());
    }

    synchronized String summary(String asOf) {
        String counts =
                Stream.of(KeyCheckResult.VerdictWord.values())
                        .map(word -> count(word))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "));
        int missing = lines.size() - checks.size();
        String stopped = missing > 0 ? " " + MessageBundle.of("key.summary.stopped", missing) : "";
        return MessageBundle.of("key.summary", checks.size(), lines.size(), asOf, counts) + stopped;
    }

    private String count(KeyCheckResult.VerdictWord word) {
        long count = checks.stream().filter(check -> check.word() == word).count();
        return count == 0 ? "" : MessageBundle.of("key.count." + word, count);
    }

    private String estimate(int done, Instant now) {
        if (lines.size() <= FEW || done < FEW) {
            return "";
        }
        Duration each = Duration.between(begun, now).dividedBy(done);
        Duration left = each.multipliedBy((long) lines.size() - done);
        return " · " + MessageBundle.of("key.left", TimeFormat.length(left));
    }
}
