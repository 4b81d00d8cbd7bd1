package gatehouse.console.temporarykey;

import gatehouse.console.words.Times;
import gatehouse.console.words.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results of one go: told from several threads, read by the window. */
final class KeyRun {
    private static final int FEW = 10;

    private final List<KeyLine> lines;
    private final Instant begun;
    private final List<KeyCheck> checks = new ArrayList<>();

    KeyRun(List<KeyLine> lines, Instant begun) {
        this.lines = lines;
        this.begun = begun;
    }

    List<KeyLine> lines() {
        return lines;
    }

    synchronized void add(KeyCheck check) {
        checks.add(check);
    }

    /** Those that are told, by their numbers. */
    synchronized List<KeyCheck> checks() {
        return checks.stream().sorted(Comparator.comparingInt(KeyCheck::number)).toList();
    }

    synchronized CheckState.Checking progress(Instant now) {
        int done = checks.size();
        String text =
                lines.size() == 1
                        ? Words.of("key.checking")
                        : Words.of("key.progress", done, lines.size());
        return new CheckState.Checking(text + estimate(done, now), (double) done / lines.size());
    }

    synchronized String summary(String asOf) {
        String counts =
                Stream.of(KeyCheck.Word.values())
                        .map(word -> count(word))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "));
        int missing = lines.size() - checks.size();
        String stopped = missing > 0 ? " " + Words.of("key.summary.stopped", missing) : "";
        return Words.of("key.summary", checks.size(), lines.size(), asOf, counts) + stopped;
    }

    private String count(KeyCheck.Word word) {
        long count = checks.stream().filter(check -> check.word() == word).count();
        return count == 0 ? "" : Words.of("key.count." + word, count);
    }

    private String estimate(int done, Instant now) {
        if (lines.size() <= FEW || done < FEW) {
            return "";
        }
        Duration each = Duration.between(begun, now).dividedBy(done);
        Duration left = each.multipliedBy((long) lines.size() - done);
        return " · " + Words.of("key.left", Times.length(left));
    }
}
