package gatehouse.console.sessions;

import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.clients.portos.PortosTimes;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.table.NameDictionary;
import gatehouse.console.sessions.table.SessionTable;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sessions that Gatehouse's own sign-in may have made (contract: Portos 10, rule 9): those of
 * the same user and device that began near the call of the sign-in, by the server's clock; all of
 * them where none did or where the server's time of the call is not known.
 *
 * <p>A user, device or start that is not known may be one's own. A single session is certainly
 * one's own where it is the only one that began within 2 minutes of the call, and not more than 5 s
 * outside it.
 */
final class SignInSessionMatch implements OwnSessionFinder {
    /** How far from the call of the sign-in its session may have begun. */
    static final Duration NEAR = Duration.ofMinutes(2);

    private static final Duration SLACK = Duration.ofSeconds(5);

    private final PortosSignInResult caller;

    private final List<Found> searched;

    /**
     * Searches the tables at once, which takes some milliseconds for a million sessions.
     *
     * @param tables all that will be asked about; a list shows rows of two
     */
    SignInSessionMatch(PortosSignInResult caller, SessionTable... tables) {
        this.caller = caller;
        this.searched = Stream.of(tables).map(table -> new Search(table).found()).toList();
    }

    /**
     * The sessions in a table.
     *
     * @param possible rows that may be one's own
     * @param certain the row that is; -1 where none certainly is
     */
    private record Found(SessionTable table, BitSet possible, int certain) {}

    @Override
    public SessionOwnership of(SessionTable table, int row) {
        Found found = in(table);
        if (row == found.certain()) {
            return SessionOwnership.YES;
        }
        return found.possible().get(row) ? SessionOwnership.MAYBE : SessionOwnership.NO;
    }

    @Override
    public int[] codes(SessionTable table, int chunk) {
        Found found = in(table);
        int base = chunk * SessionTable.CHUNK_ROWS;
        int end = base + table.rowsIn(chunk);
        int[] codes = new int[SessionTable.CHUNK_ROWS];
        Arrays.fill(codes, SessionOwnership.NO.code());
        BitSet possible = found.possible();
        for (int row = possible.nextSetBit(base);
                row >= 0 && row < end;
                row = possible.nextSetBit(row + 1)) {
            codes[row - base] = SessionOwnership.MAYBE.code();
        }
        if (found.certain() >= base && found.certain() < end) {
            codes[found.certain() - base] = SessionOwnership.YES.code();
        }
        return codes;
    }

    private Found in(SessionTable table) {
        for (Found found : searched) {
            if (found.table() == table) {
                return found;
            }
        }
        throw new IllegalArgumentException("This table was not searched.");
    }

    /** One look through a table. */
    private final class Search {
        private final SessionTable table;
        private final BitSet known = new BitSet();
        private final BitSet doubtful = new BitSet();
        private final BitSet nearKnown = new BitSet();
        private final BitSet nearDoubtful = new BitSet();

        Search(SessionTable table) {
            this.table = table;
        }

        Found found() {
            byte[] users = fits(SessionFields.USER, caller.userName());
            byte[] devices = fits(SessionFields.DEVICE, caller.deviceName());
            for (int chunk = 0; chunk < table.chunks(); chunk++) {
                look(chunk, users, devices);
            }
            Instant answered = caller.serverDate();
            if (answered != null) {
                Instant sent = answered.minus(caller.took());
                near(known, nearKnown, sent, answered);
                near(doubtful, nearDoubtful, sent, answered);
                int only = nearKnown.nextSetBit(0);
                if (nearKnown.cardinality() == 1
                        && nearDoubtful.isEmpty()
                        && isWithin(only, sent, answered, SLACK)) {
                    return new Found(table, new BitSet(), only);
                }
            }
            return new Found(table, possible(), -1);
        }

        private void look(int chunk, byte[] users, byte[] devices) {
            int[] userCodes = SessionFields.USER.codes(table, chunk);
            int[] deviceCodes = SessionFields.DEVICE.codes(table, chunk);
            int base = chunk * SessionTable.CHUNK_ROWS;
            for (int at = 0; at < table.rowsIn(chunk); at++) {
                int fit = Math.min(users[userCodes[at]], devices[deviceCodes[at]]);
                if (fit > 0) {
                    (fit == 2 ? known : doubtful).set(base + at);
                }
            }
        }

        /** For each name 2 if it is the one, 1 if it is not known, else 0. */
        private byte[] fits(SessionField.Name field, String name) {
            NameDictionary names = field.names(table);
            byte[] fits = new byte[names.size()];
            for (int code = 0; code < fits.length; code++) {
                String value = names.value(code);
                fits[code] = (byte) (value.equals(name) ? 2 : value.isEmpty() ? 1 : 0);
            }
            return fits;
        }

        /** Those that began near the call; an unknown start may be near. */
        private void near(BitSet rows, BitSet near, Instant sent, Instant answered) {
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                if (start(row) == null) {
                    nearDoubtful.set(row);
                } else if (isWithin(row, sent, answered, NEAR)) {
                    near.set(row);
                }
            }
        }

        private BitSet possible() {
            BitSet possible = new BitSet();
            possible.or(nearKnown);
            possible.or(nearDoubtful);
            if (nearKnown.isEmpty()) {
                possible.or(known);
                possible.or(doubtful);
            }
            return possible;
        }

        private @Nullable Instant start(int row) {
            Instant start = table.time(SessionFields.STARTED.column(), row);
            return PortosTimes.isNever(start) ? null : start;
        }

        private boolean isWithin(int row, Instant sent, Instant answered, Duration slack) {
            Instant start = start(row);
            return start != null
                    && !start.isBefore(sent.minus(slack))
                    && !start.isAfter(answered.plus(slack));
        }
    }
}
