package gatehouse.console.sessions.table;

import gatehouse.clients.portos.Session;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The columns of a table of sessions, besides id and version, which every table has.
 *
 * <p>Columns are compared by identity: whoever wants an array names the very column with which the
 * table was built.
 *
 * @param names columns of texts that many sessions share
 * @param times columns of moments
 * @param reader makes a session of a row
 */
public record TableColumns(List<NameColumn> names, List<TimeColumn> times, ColumnRowReader reader) {
    public TableColumns {
        names = List.copyOf(names);
        times = List.copyOf(times);
    }

    /** Makes a session of what the columns of a row hold. */
    @FunctionalInterface
    public interface ColumnRowReader {
        /** The session of a row, made anew at each call. */
        Session read(SessionTable table, int row);
    }

    /** Texts that many sessions share, kept as numbers of a dictionary; empty is not known. */
    public static final class NameColumn {
        private final Function<Session, String> name;
        private final boolean moving;

        private NameColumn(Function<Session, String> name, boolean moving) {
            this.name = name;
            this.moving = moving;
        }

        /** A text that stays as long as the session lives. */
        public static NameColumn fixed(Function<Session, String> name) {
            return new NameColumn(name, false);
        }

        /** A text that may change while the session lives. */
        public static NameColumn moving(Function<Session, String> name) {
            return new NameColumn(name, true);
        }

        /** The text that one session has. */
        public String of(Session session) {
            return name.apply(session);
        }

        boolean isMoving() {
            return moving;
        }
    }

    /** Moments, kept as {@link TimeTicks}. */
    public static final class TimeColumn {
        private final Function<Session, @Nullable Instant> time;
        private final boolean moving;

        private TimeColumn(Function<Session, @Nullable Instant> time, boolean moving) {
            this.time = time;
            this.moving = moving;
        }

        /** A moment that stays as long as the session lives. */
        public static TimeColumn fixed(Function<Session, @Nullable Instant> time) {
            return new TimeColumn(time, false);
        }

        /** A moment that may change while the session lives. */
        public static TimeColumn moving(Function<Session, @Nullable Instant> time) {
            return new TimeColumn(time, true);
        }

        long of(Session session) {
            return TimeTicks.of(time.apply(session));
        }

        boolean isMoving() {
            return moving;
        }
    }
}
