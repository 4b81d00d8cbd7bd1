package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.Session;
import gatehouse.console.acts.runs.store.KeptLine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the sessions of a run as they were seen, as long as they are kept in full. */
public final class SeenInRun {
    private SeenInRun() {}

    /** The sessions that would get a {@code DELETE}, by their place in the run. */
    public static Map<Integer, Session> of(List<KeptLine> lines) {
        var seen = new HashMap<Integer, Session>();
        for (KeptLine line : lines) {
            if (!line.seen().isEmpty()) {
                PlannedSessionJson.read(line.seen())
                        .revocable()
                        .ifPresent(session -> seen.put(line.number(), session));
            }
        }
        return seen;
    }
}
