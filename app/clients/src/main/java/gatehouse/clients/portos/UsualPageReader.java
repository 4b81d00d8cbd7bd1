package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a page of sessions that is written as servers write it nearly always, in a third of the
 * time that a parser of any JSON takes. Of any other page it says so and reads nothing.
 */
final class UsualPageReader {
    private static final byte[][] OF_PAGE = names("items", "count", "totalCount");
    private static final byte[][] OF_ROW =
            names("sessionId", "identity", "startedAt", "expiresAt", "lastAccessAt", "_v");
    private static final byte[][] OF_IDENTITY =
            names("userName", "deviceName", "envName", "authenticationType");

    private final UsualJson json;
    private final TextPool texts;
    private final InstantParser[] moments = {
        new InstantParser(), new InstantParser(), new InstantParser()
    };
    private final String[] identity = new String[OF_IDENTITY.length];
    private final @Nullable Instant[] times = new @Nullable Instant[OF_ROW.length];

    private UsualPageReader(byte[] page, int length, TextPool texts) {
        this.json = new UsualJson(page, length);
        this.texts = texts;
    }

    /**
     * The page; null where any of it is written in another way.
     *
     * @param length how many of the bytes count
     */
    static @Nullable SessionPage read(byte[] page, int length, TextPool texts) {
        var reader = new UsualPageReader(page, length, texts);
        SessionPage read = reader.page();
        return reader.json.isUnusual() ? null : read;
    }

    private static byte[][] names(String... names) {
        byte[][] ascii = new byte[names.length][];
        for (int at = 0; at < names.length; at++) {
            ascii[at] = UsualJson.ascii(names[at]);
        }
        return ascii;
    }

    private SessionPage page() {
        List<SessionRow> rows = new ArrayList<>();
        @Nullable Long[] numbers = new @Nullable Long[OF_PAGE.length];
        int seen = 0;
        int likely = 0;
        json.pass('{');
        for (int name = json.member(true, OF_PAGE, 0);
                name != UsualJson.NONE;
                name = json.member(false, OF_PAGE, likely)) {
            seen = once(seen, name);
            likely = name + 1;
            switch (name) {
                case 0 -> rows(rows);
                case 1, 2 -> numbers[name] = json.number();
                default -> json.skip();
            }
        }
        json.end();
        if (seen == 0) {
            json.giveUp();
        }
        return new SessionPage(rows, numbers[1], numbers[2]);
    }

    private void rows(List<SessionRow> rows) {
        json.pass('[');
        if (json.passIf(']')) {
            return;
        }
        do {
            rows.add(row());
        } while (json.passIf(','));
        json.pass(']');
    }

    private Session row() {
        Arrays.fill(identity, "");
        Arrays.fill(times, null);
        String id = "";
        Long version = null;
        int seen = 0;
        int likely = 0;
        json.pass('{');
        for (int name = json.member(true, OF_ROW, 0);
                name != UsualJson.NONE;
                name = json.member(false, OF_ROW, likely)) {
            seen = once(seen, name);
            likely = name + 1;
            switch (name) {
                case 0 -> id = id();
                case 1 -> identity();
                case 2, 3, 4 -> times[name] = moment(moments[name - 2]);
                case 5 -> version = json.number();
                default -> json.skip();
            }
        }
        return session(id, version);
    }

    private void identity() {
        int seen = 0;
        int likely = 0;
        json.pass('{');
        for (int name = json.member(true, OF_IDENTITY, 0);
                name != UsualJson.NONE;
                name = json.member(false, OF_IDENTITY, likely)) {
            seen = once(seen, name);
            likely = name + 1;
            if (name < 0) {
                json.skip();
            } else if (!json.isNull()) {
                json.string();
                identity[name] = json.text(texts);
            }
        }
    }

    /** Two values of one member contradict each other. */
    private int once(int seen, int name) {
        int bit = name < 0 ? 0 : 1 << name;
        if ((seen & bit) != 0) {
            json.giveUp();
        }
        return seen | bit;
    }

    private String id() {
        json.string();
        return json.text();
    }

    private @Nullable Instant moment(InstantParser ofMember) {
        if (json.isNull()) {
            return null;
        }
        json.string();
        if (json.isAscii()) {
            try {
                return PortosTimes.settled(ofMember.parse(json.bytes(), json.from(), json.to()));
            } catch (DateTimeException e) {
                json.giveUp();
                return null;
            }
        }
        json.giveUp();
        return null;
    }

    private Session session(String id, @Nullable Long version) {
        if (id.isEmpty()) {
            json.giveUp();
        }
        return new Session(
                id,
                identity[0],
                identity[1],
                identity[2],
                identity[3],
                times[2],
                times[3],
                times[4],
                version);
    }
}
