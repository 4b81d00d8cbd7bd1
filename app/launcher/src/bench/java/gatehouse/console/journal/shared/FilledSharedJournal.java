package gatehouse.console.journal.shared;

import gatehouse.console.journal.shared.SharedRecord.SealedRecord;
import gatehouse.console.journal.shared.SharedRecordStore.ChainEnd;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.IntStream;

/** Many records of one more computer in a shared journal, as if each had been delivered. */
public final class FilledSharedJournal {
    private static final int AT_ONCE = 1_000;
    private static final String ACT =
            """
            {"at":"2026-05-06T07:08:09.010Z","operator":"jana","environment":"Store 12",\
            "kind":"production","connection":"portos","user":"Operator on TOOL1",\
            "act":"sessions.revoke","target":"soZI7c…0123456789ab","person":"Nováková (999)",\
            "device":"P01","run":"0b1c2d3e-0000-4000-8000-000000000000",\
            "reason":"stuck at the end of the shift","ticket":"INC-4711"}\
            """;
    private static final String COMPLETION =
            """
            {"at":"2026-05-06T07:08:09.051Z","outcome":"REVOKED","status":204,"millis":41,\
            "attempts":1,"exchanges":[7],"detail":"gone"}\
            """;

    private FilledSharedJournal() {}

    /** Adds so many acts, each completed. */
    public static void add(SharedSettings settings, int acts) throws IOException {
        ComputerKey key = ComputerKey.create(0);
        var database = new SharedDatabase(settings);
        try {
            database.using(records ->
                    records.alone(() -> {
                        records.computers()
                                .add(
                                        RegisteredComputer.of(
                                                key, new ComputerPlace("desk-2", "eva")));
                        return key;
                    }));
            for (int done = 0; done < 2 * acts; done += AT_ONCE) {
                int from = done;
                int size = Math.min(AT_ONCE, 2 * acts - done);
                database.using(records -> records.alone(() -> added(records, key, from, size)));
            }
        } finally {
            database.close();
        }
    }

    private static int added(SharedRecordStore records, ComputerKey key, int from, int size)
            throws SQLException {
        ChainEnd end = records.end(key.id());
        var added = new ArrayList<SealedRecord>();
        String[] previous = {end.seal()};
        IntStream.rangeClosed(1, size)
                .mapToObj(place -> record(place + from, end.number() + place, end, key))
                .map(record -> record.sealed(previous[0], key))
                .forEachOrdered(sealed -> {
                    previous[0] = sealed.seal();
                    added.add(sealed);
                });
        records.add(added);
        return size;
    }

    private static SharedRecord record(int own, long number, ChainEnd end, ComputerKey key) {
        boolean begins = own % 2 == 1;
        return new SharedRecord(
                number,
                begins ? 0 : number - 1,
                begins ? ACT : COMPLETION,
                key.id(),
                own,
                "0123456789abcdef".repeat(4),
                false,
                end.now(),
                end.login());
    }
}
