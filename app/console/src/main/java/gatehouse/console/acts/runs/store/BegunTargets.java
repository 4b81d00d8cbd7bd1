package gatehouse.console.acts.runs.store;

import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalOutcome;

import java.io.IOException;
import java.util.ArrayList;
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
        if (lines.stream().noneMatch(BegunTargets::mayBeBegun)) {
            return lines;
        }
        Set<String> begun =
                journal.entriesOfRun(run).stream()
                        .filter(BegunTargets::mayHaveBeenSent)
                        .map(entry -> entry.act().target().id())
                        .collect(Collectors.toSet());
        List<KeptLine> marked = new ArrayList<>();
        for (KeptLine line : lines) {
            boolean underWay = mayBeBegun(line) && begun.contains(journal.shortened(line.id()));
            marked.add(underWay ? line.begun() : line);
        }
        return marked;
    }

    private static boolean mayBeBegun(KeptLine line) {
        return line.whole() && line.outcome().isEmpty() && !line.underWay();
    }

    private static boolean mayHaveBeenSent(JournalEntry entry) {
        ActCompletion completion = entry.completion();
        return completion == null || completion.outcome() != JournalOutcome.NOT_TRIED;
    }
}
