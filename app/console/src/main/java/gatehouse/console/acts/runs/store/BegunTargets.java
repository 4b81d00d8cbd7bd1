package gatehouse.console.acts.runs.store;

import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalOutcome;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the targets of a run whose first try was begun and whose outcome was not written: the
 * journal alone tells of it, and has it before anything is sent.
 */
record BegunTargets(Journal journal) {
    /** The lines of a run, in which what was begun is under way. */
    List<KeptLine> mark(String run, List<KeptLine> lines) throws IOException {
        Set<Integer> underWay = among(run, lines);
        return lines.stream()
                .map(line -> underWay.contains(line.number()) ? line.begun() : line)
                .toList();
    }

    /** The places of those lines of a run that were begun. */
    Set<Integer> among(String run, List<KeptLine> lines) throws IOException {
        if (lines.stream().noneMatch(BegunTargets::mayBeBegun)) {
            return Set.of();
        }
        Set<String> begun =
                journal.entriesOfRun(run).stream()
                        .filter(BegunTargets::mayHaveBeenSent)
                        .map(entry -> entry.act().target().id())
                        .collect(Collectors.toSet());
        var underWay = new HashSet<Integer>();
        for (KeptLine line : lines) {
            if (mayBeBegun(line) && begun.contains(journal.shortened(line.id()))) {
                underWay.add(line.number());
            }
        }
        return underWay;
    }

    /** Whether only the journal knows if a line was begun. */
    static boolean mayBeBegun(KeptLine line) {
        return line.whole() && line.outcome().isEmpty() && !line.underWay();
    }

    private static boolean mayHaveBeenSent(JournalEntry entry) {
        ActCompletion completion = entry.completion();
        return completion == null || completion.outcome() != JournalOutcome.NOT_TRIED;
    }
}
