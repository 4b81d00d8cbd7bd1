package gatehouse.sandbox.portos.sessions;

import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.portos.answers.PlayedPortosOpenEnums;
import gatehouse.sandbox.portos.variants.PlayedPortosDateForm;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.portos.variants.PortosVariants.Presence;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Writes sessions and lists of them (contract: Portos 2.1 and 2.2). */
public final class PlayedPortosSessionWriter {
    private final ContractVariants variants;
    private final PlayedPortosOpenEnums enums;

    public PlayedPortosSessionWriter(ContractVariants variants, PlayedPortosOpenEnums enums) {
        this.variants = variants;
        this.enums = enums;
    }

    void session(JsonStreamWriter out, PlayedPortosSession session) {
        session(
                out,
                session,
                variants.of(PortosSwitches.DATE_FORM),
                variants.of(PortosSwitches.TIMES));
    }

    /** A page of a list, or only its length. */
    void list(JsonStreamWriter out, List<PlayedPortosSession> page, int total, boolean countOnly) {
        out.object();
        if (countOnly) {
            count(out, total);
        } else {
            items(out, page, total);
        }
        out.number("totalCount", total).end();
    }

    private void count(JsonStreamWriter out, int total) {
        switch (variants.of(PortosSwitches.COUNT_BODY)) {
            case TOTAL -> out.number("count", total);
            case COUNT_ZERO -> out.number("count", 0);
            case ITEMS_NULL -> out.nothing("items").number("count", total);
            case ITEMS_EMPTY -> out.array("items").endArray().number("count", total);
        }
    }

    private void items(JsonStreamWriter out, List<PlayedPortosSession> page, int total) {
        if (page.isEmpty()) {
            noItems(out);
        } else {
            PlayedPortosDateForm dates = variants.of(PortosSwitches.DATE_FORM);
            Presence times = variants.of(PortosSwitches.TIMES);
            out.array("items");
            page.forEach(session -> session(out, session, dates, times));
            out.endArray();
        }
        switch (variants.of(PortosSwitches.PAGE_COUNT)) {
            case PAGE -> out.number("count", page.size());
            case TOTAL -> out.number("count", total);
        }
    }

    private void noItems(JsonStreamWriter out) {
        switch (variants.of(PortosSwitches.EMPTY_ITEMS)) {
            case ARRAY -> out.array("items").endArray();
            case NULL -> out.nothing("items");
            case ABSENT -> {}
        }
    }

    private void session(
            JsonStreamWriter out,
            PlayedPortosSession session,
            PlayedPortosDateForm dates,
            Presence times) {
        PlayedPortosIdentity identity = session.identity();
        out.object()
                .text("sessionId", session.id())
                .object("identity")
                .text("userName", identity.userName())
                .text("deviceName", identity.deviceName())
                .text("envName", enums.envName(identity.envName()))
                .text("authenticationType", enums.authenticationType(identity.authenticationType()))
                .end()
                .text("startedAt", dates.written(session.startedAt()));
        time(out, "expiresAt", session.expiresAt(), dates, times);
        time(out, "lastAccessAt", session.lastAccessAt(), dates, times);
        out.number("_v", session.version()).end();
    }

    private static void time(
            JsonStreamWriter out,
            String name,
            @Nullable Instant time,
            PlayedPortosDateForm dates,
            Presence times) {
        switch (times) {
            case PRESENT -> out.text(name, time == null ? null : dates.written(time));
            case NULL -> out.nothing(name);
            case ABSENT -> {}
        }
    }
}
