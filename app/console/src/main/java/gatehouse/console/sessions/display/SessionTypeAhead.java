package gatehouse.console.sessions.display;

import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.words.FoldedText;
import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the next session of a person whose name, or login name, begins with what is typed; what is
 * typed within a second belongs together. It is looked for beside the thread of the window.
 */
public final class SessionTypeAhead {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LatestRequest finding;
    private final InstantSource clock;
    private String beginning = "";
    private Instant last = Instant.MIN;

    /** Nothing is typed yet. */
    public SessionTypeAhead(Background background, InstantSource clock) {
        this.finding = new LatestRequest(background);
        this.clock = clock;
    }

    /**
     * Takes one more character.
     *
     * @param lines of the list; they never change
     * @param selected where to begin; -1 for the first line
     * @param found is given the id of the session, where there is one
     */
    public void type(
            String character,
            List<SessionLine> lines,
            NameDirectory names,
            int selected,
            Consumer<String> found) {
        Instant now = clock.instant();
        boolean again = now.isAfter(last.plus(PAUSE));
        last = now;
        beginning = (again ? "" : beginning) + FoldedText.of(character);
        String wanted = beginning;
        int from = wanted.length() == 1 ? selected + 1 : Math.max(0, selected);
        finding.ask(() -> find(wanted, lines, names, from), id -> id.ifPresent(found), _ -> {});
    }

    private static Optional<String> find(
            String wanted, List<SessionLine> lines, NameDirectory names, int from) {
        for (int step = 0; step < lines.size() && !Thread.currentThread().isInterrupted(); step++) {
            SessionLine line = lines.get((from + step) % lines.size());
            String user = line.session().userName();
            if (FoldedText.of(names.person(user)).startsWith(wanted)
                    || FoldedText.of(user).startsWith(wanted)) {
                return Optional.of(line.sessionId());
            }
        }
        return Optional.empty();
    }
}
