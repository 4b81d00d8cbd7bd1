package gatehouse.sandbox.portos;

import gatehouse.sandbox.http.JsonOut;
import gatehouse.sandbox.portos.Ways.Presence;
import gatehouse.sandbox.readings.Readings;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Writes sessions and lists of them (contract: Portos 2.1 and 2.2). */
final class SessionWriter {
    private final Readings readings;
    private final OddEnums enums;

    SessionWriter(Readings readings, OddEnums enums) {
        this.readings = readings;
        this.enums = enums;
    }

    void session(JsonOut out, Session session) {
        session(
                out,
                session,
                readings.of(PortosReadings.DATE_FORM),
                readings.of(PortosReadings.TIMES));
    }

    /** A page of a list, or only its length. */
    void list(JsonOut out, List<Session> page, int total, boolean countOnly) {
        out.object();
        if (countOnly) {
            count(out, total);
        } else {
            items(out, page, total);
        }
        out.number("totalCount", total).end();
    }

    private void count(JsonOut out, int total) {
        switch (readings.of(PortosReadings.COUNT_BODY)) {
            case TOTAL -> out.number("count", total);
            case COUNT_ZERO -> out.number("count", 0);
            case ITEMS_NULL -> out.nothing("items").number("count", total);
            case ITEMS_EMPTY -> out.array("items").endArray().number("count", total);
        }
    }

    private void items(JsonOut out, List<Session> page, int total) {
        if (page.isEmpty()) {
            noItems(out);
        } else {
            Function<Instant, String> dates = readings.of(PortosReadings.DATE_FORM);
            Presence times = readings.of(PortosReadings.TIMES);
            out.array("items");
            page.forEach(session -> session(out, session, dates, times));
            out.endArray();
        }
        switch (readings.of(PortosReadings.PAGE_COUNT)) {
            case PAGE -> out.number("count", page.size());
            case TOTAL -> out.number("count", total);
        }
    }

    private void noItems(JsonOut out) {
        switch (readings.of(PortosReadings.EMPTY_ITEMS)) {
            case ARRAY -> out.array("items").endArray();
            case NULL -> out.nothing("items");
            case ABSENT -> {}
        }
    }

    private void session(
            JsonOut out, Session session, Function<Instant, String> dates, Presence times) {
        Identity identity = session.identity();
        out.object()
                .text("sessionId", session.id())
                .object("identity")
                .text("userName", identity.userName())
                .text("deviceName", identity.deviceName())
                .text("envName", enums.envName(identity.envName()))
                .text("authenticationType", enums.authenticationType(identity.authenticationType()))
                .end()
                .text("startedAt", dates.apply(session.startedAt()));
        time(out, "expiresAt", session.expiresAt(), dates, times);
        time(out, "lastAccessAt", session.lastAccessAt(), dates, times);
        out.number("_v", session.version()).end();
    }

    private static void time(
            JsonOut out,
            String name,
            @Nullable Instant time,
            Function<Instant, String> dates,
            Presence times) {
        switch (times) {
            case PRESENT -> out.text(name, time == null ? null : dates.apply(time));
            case NULL -> out.nothing(name);
            case ABSENT -> {}
        }
    }
}
