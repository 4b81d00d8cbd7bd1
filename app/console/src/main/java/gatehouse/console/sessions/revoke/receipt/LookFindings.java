package gatehouse.console.sessions.revoke.receipt;

import java.util.List;

/**
 * What a second look found about the sessions of a run.
 *
 * @param lines in the order of the run; empty before a look
 */
public record LookFindings(List<LookFinding> lines) {
    static final LookFindings NONE = new LookFindings(List.of());

    public LookFindings {
        lines = List.copyOf(lines);
    }

    /** What was found about the session at a place of the run. */
    LookFinding of(int number) {
        return number < lines.size() ? lines.get(number) : LookFinding.NONE;
    }
}
