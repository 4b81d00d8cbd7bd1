package gatehouse.console.sessions.revoke;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.words.MessageBundle;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many sessions of a run came to which end.
 *
 * @param asked how many there are
 * @param unconfirmed how many of the revoked ones no look has confirmed
 * @param retryable how many could be tried again
 */
public record RunCounts(
        int asked, Map<JournalOutcome, Integer> outcomes, int unconfirmed, int retryable) {
    public RunCounts {
        outcomes = Map.copyOf(outcomes);
    }

    /** Counts the lines of a receipt. */
    static RunCounts of(List<ReceiptRow> rows) {
        var outcomes = new EnumMap<JournalOutcome, Integer>(JournalOutcome.class);
        int unconfirmed = 0;
        int retryable = 0;
        for (ReceiptRow row : rows) {
            if (row.line().outcome().isPresent()) {
                RunLineOutcome outcome = row.line().outcome().get();
                outcomes.merge(outcome.outcome(), 1, Integer::sum);
                unconfirmed += row.isRevoked() && !outcome.confirmed() ? 1 : 0;
                retryable += outcome.canBeRetried() && row.line().whole() ? 1 : 0;
            }
        }
        return new RunCounts(rows.size(), outcomes, unconfirmed, retryable);
    }

    /** How many have no outcome yet. */
    public int open() {
        return asked - outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int count(JournalOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** In a sentence whose numbers add up: {@code 40 sessions: 37 revoked, 3 refused}. */
    public String text() {
        String parts =
                Arrays.stream(JournalOutcome.values())
                        .filter(outcomes::containsKey)
                        .map(outcome -> MessageBundle.of("run.count." + outcome, count(outcome)))
                        .collect(Collectors.joining(", "));
        String rest = open() == 0 ? "" : MessageBundle.of("run.count.open", open());
        String joined = parts.isEmpty() || rest.isEmpty() ? parts + rest : parts + ", " + rest;
        String all = MessageBundle.of("run.counts", asked, joined);
        return unconfirmed == 0
                ? all
                : all + " " + MessageBundle.of("run.count.unconfirmed", unconfirmed);
    }
}
