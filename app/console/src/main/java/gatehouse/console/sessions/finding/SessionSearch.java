package gatehouse.console.sessions.finding;

import gatehouse.clients.portos.Session;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.palette.PaletteFinding;
import gatehouse.console.palette.PaletteQuery;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.table.SessionTable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds people, devices and sessions in a list that was read, each in a few passes over it; may be
 * used from any thread.
 *
 * @param now the server's time
 */
public record SessionSearch(SessionTable table, NameDirectory directory, Instant now) {
    /** People by their names, the likeliest first; those without a session come last. */
    public SomeOfMany<NamedSessions> people(PaletteQuery query) {
        return named(SessionFields.USER, query);
    }

    /** The same for tills and other devices. */
    public SomeOfMany<NamedSessions> devices(PaletteQuery query) {
        return named(SessionFields.DEVICE, query);
    }

    /**
     * Sessions, the latest used first; of something that looks like the id of a session that
     * session alone.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    public SomeOfMany<Session> sessions(PaletteQuery query) throws InterruptedException {
        if (query.secret()) {
            int row = table.find(query.text());
            return latest(row < 0 ? new int[0] : new int[] {row});
        }
        return latest(rows(query.asFilter()));
    }

    private SomeOfMany<NamedSessions> named(SessionField.Name field, PaletteQuery query) {
        var names = new NameSearch(field, table, directory);
        List<FoundName> found = names.find(query);
        int most = Math.min(PaletteFinding.MOST, found.size());
        return new SomeOfMany<>(names.withSessions(found.subList(0, most)), found.size());
    }

    private int[] rows(String filter) throws InterruptedException {
        return SessionFilter.parse(filter) instanceof FilterResult.Parsed(SessionFilter parsed)
                ? parsed.rows(table, directory, OwnSessionFinder.NONE, now)
                : new int[0];
    }

    /** Looks at each row once, as sorting a million would take too long. */
    private SomeOfMany<Session> latest(int[] rows) {
        var latest = new ArrayList<Integer>();
        for (int row : rows) {
            int at = latest.size();
            while (at > 0 && lastUse(latest.get(at - 1)) < lastUse(row)) {
                at--;
            }
            if (at < PaletteFinding.MOST) {
                latest.add(at, row);
                if (latest.size() > PaletteFinding.MOST) {
                    latest.removeLast();
                }
            }
        }
        return new SomeOfMany<>(latest.stream().map(table::session).toList(), rows.length);
    }

    private long lastUse(int row) {
        return SessionFields.IDLE
                .ticks(table, SessionTable.chunkOf(row))[SessionTable.inChunk(row)];
    }
}
