package gatehouse.console.acts.runs.store;

import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.words.MessageBundle;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many sessions of a run came to which end.
 *
 * @param asked how many there are
 * @param unconfirmed how many of the revoked ones no look has confirmed
 * @param retryable how many could be tried again now
 */
public record RunCounts(
        int asked, Map<JournalOutcome, Integer> outcomes, int unconfirmed, int retryable) {
    public RunCounts {
        outcomes = Map.copyOf(outcomes);
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
