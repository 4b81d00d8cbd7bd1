package gatehouse.console.journal;

import gatehouse.console.words.Visible;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One act in the journal, with what became of it.
 *
 * @param id the number of its record in the chain; completions have numbers too, so there are gaps
 * @param act what was begun; its target is the shortened one
 * @param completion how it ended; null when it never did, as after a crash
 */
public record Entry(long id, Act act, @Nullable Completion completion) {

    /**
     * How an act ended.
     *
     * @param at when, in milliseconds
     * @param status the status of the answer; 0 when there was none
     * @param millis how long the call took
     * @param detail what the answer said
     */
    public record Completion(Instant at, Outcome outcome, int status, long millis, String detail) {

        private Completion visible() {
            return new Completion(at, outcome, status, millis, Visible.text(detail));
        }
    }

    /** What became of it; unknown as long as it was not completed. */
    public Outcome outcome() {
        return completion == null ? Outcome.UNKNOWN : completion.outcome();
    }

    /** The same entry with a mark for every hidden character, to be shown to a person. */
    public Entry visible() {
        return new Entry(id, act.visible(), completion == null ? null : completion.visible());
    }

    /** Whether each of these words, in small letters, occurs somewhere in it. */
    boolean holds(List<String> words) {
        String detail = completion == null ? "" : completion.detail();
        String all =
                String.join(
                        "\n",
                        List.of(
                                act.run(),
                                act.at().toString(),
                                act.operator(),
                                act.environment(),
                                act.kind(),
                                act.act(),
                                act.target(),
                                act.person(),
                                act.device(),
                                act.reason(),
                                act.ticket(),
                                outcome().name(),
                                detail));
        return words.stream().allMatch(all.toLowerCase(Locale.ROOT)::contains);
    }
}
