package gatehouse.console.journal;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * One act in the journal, with its outcome.
 *
 * @param id the number of its record in the chain; completions have numbers too, so there are gaps
 * @param act the act as it was begun; the id of its target is the shortened one
 * @param completion how it ended; null when it never did, as after a crash
 */
public record JournalEntry(long id, ActRecord act, @Nullable ActCompletion completion) {
    /** The outcome; unknown as long as the act was not completed. */
    public JournalOutcome outcome() {
        return completion == null ? JournalOutcome.UNKNOWN : completion.outcome();
    }

    /** The same entry with a mark for every hidden character, to be shown to a person. */
    public JournalEntry visible() {
        return new JournalEntry(
                id, act.visible(), completion == null ? null : completion.visible());
    }

    /** Whether each of these words, in small letters, occurs somewhere in it. */
    boolean holds(List<String> words) {
        String detail = completion == null ? "" : completion.detail();
        String all =
                String.join(
                        "\n",
                        List.of(
                                act.reason().run(),
                                act.at().toString(),
                                act.origin().operator(),
                                act.origin().environment(),
                                act.origin().kind(),
                                act.origin().connection(),
                                act.user(),
                                act.act(),
                                act.target().id(),
                                act.target().person(),
                                act.target().device(),
                                act.reason().text(),
                                act.reason().ticket(),
                                outcome().word(),
                                detail));
        return words.stream().allMatch(all.toLowerCase(Locale.ROOT)::contains);
    }
}
