package gatehouse.console.sessions.nearby;

import java.util.List;

/**
 * What one asks next about a session, and what is known of it.
 *
 * @param lines the latest first, a few at most
 */
public record NearbySection(String title, List<NearbyLine> lines) {
    /** So many lines are shown of each kind. */
    static final int MOST = 4;

    public NearbySection {
        lines = List.copyOf(lines);
    }
}
