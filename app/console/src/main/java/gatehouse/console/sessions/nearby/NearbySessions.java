package gatehouse.console.sessions.nearby;

import gatehouse.clients.portos.Session;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.sessions.FilteredSessions;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the list that was read knows beside one session; may be used from any thread.
 *
 * @param of the session, with names and the server's time
 * @param list what is shown, and what is gone since the person last looked
 */
record NearbySessions(SessionFormatter of, FilteredSessions list, NearbyLinks links) {
    private static final Comparator<Session> LATEST =
            Comparator.comparing(
                    Session::lastAccessAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    List<NearbySection> sections() throws InterruptedException {
        var sections = new ArrayList<NearbySection>();
        back().ifPresent(sections::add);
        ofPerson().ifPresent(sections::add);
        onDevice().ifPresent(sections::add);
        return sections;
    }

    /** Whether the person has a session on the same device that began after another one ended. */
    private Optional<NearbySection> back() throws InterruptedException {
        Predicate<Session> same =
                one ->
                        one.userName().equals(session().userName())
                                && one.deviceName().equals(session().deviceName())
                                && !one.sessionId().equals(session().sessionId());
        List<Session> later =
                alive(SessionFields.USER, session().userName()).stream()
                        .filter(same)
                        .filter(one -> isLater(one.startedAt(), session().startedAt()))
                        .toList();
        boolean alive = list.table().find(session().sessionId()) >= 0;
        if (alive) {
            return gone(SessionFields.USER, session().userName()).stream().anyMatch(same)
                    ? Optional.of(back(new NearbyLine(since(session()), Optional.empty())))
                    : Optional.empty();
        }
        return later.stream().max(LATEST).map(one -> back(new NearbyLine(since(one), select(one))));
    }

    private static NearbySection back(NearbyLine line) {
        return new NearbySection(MessageBundle.of("nearby.back"), List.of(line));
    }

    private String since(Session one) {
        return MessageBundle.of("nearby.since", of.times().full(one.startedAt()));
    }

    private Optional<NearbySection> ofPerson() throws InterruptedException {
        List<Session> others =
                alive(SessionFields.USER, session().userName()).stream()
                        .filter(one -> !one.sessionId().equals(session().sessionId()))
                        .toList();
        var lines = new ArrayList<NearbyLine>();
        others.stream()
                .limit(NearbySection.MOST)
                .forEach(one ->
                        lines.add(new NearbyLine(used(words(one).device(), one), select(one))));
        if (others.size() > NearbySection.MOST) {
            String term = SessionFilter.term(SessionFields.USER, session().userName());
            lines.add(
                    new NearbyLine(
                            MessageBundle.of("palette.allSessions", others.size() + 1),
                            Optional.of(() -> links.toFilter().accept(term))));
        }
        return section("nearby.ofPerson", others.size(), lines);
    }

    private Optional<NearbySection> onDevice() throws InterruptedException {
        var lines = new ArrayList<NearbyLine>();
        for (Session one : alive(SessionFields.DEVICE, session().deviceName())) {
            if (isOther(one)) {
                lines.add(new NearbyLine(used(words(one).person(), one), select(one)));
            }
        }
        for (Session one : gone(SessionFields.DEVICE, session().deviceName())) {
            if (isOther(one)) {
                String text = MessageBundle.of("nearby.gone", words(one).person());
                lines.add(new NearbyLine(text, Optional.empty()));
            }
        }
        int count = lines.size();
        return section(
                "nearby.onDevice", count, lines.subList(0, Math.min(NearbySection.MOST, count)));
    }

    private static Optional<NearbySection> section(
            String titleKey, int count, List<NearbyLine> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new NearbySection(MessageBundle.of(titleKey, count), lines));
    }

    private boolean isOther(Session one) {
        return !one.userName().equals(session().userName());
    }

    private String used(String what, Session one) {
        return MessageBundle.of("nearby.used", what, TimeFormat.ago(one.lastAccessAt(), of.now()));
    }

    private Optional<Runnable> select(Session one) {
        return Optional.of(() -> links.toSession().accept(one.sessionId()));
    }

    private SessionFormatter words(Session one) {
        return new SessionFormatter(one, of.names(), of.now(), of.times());
    }

    private Session session() {
        return of.session();
    }

    private List<Session> alive(SessionField.Name field, String value) throws InterruptedException {
        return sessions(list.table(), rows(list.table(), field, value));
    }

    /** Those that were in the list when the person last looked, and are no more. */
    private List<Session> gone(SessionField.Name field, String value) throws InterruptedException {
        SessionTable earlier = list.changes().earlier();
        int[] rows =
                Arrays.stream(rows(earlier, field, value))
                        .filter(list.changes().diff().gone()::get)
                        .toArray();
        return sessions(earlier, rows);
    }

    private static List<Session> sessions(SessionTable table, int[] rows) {
        return Arrays.stream(rows).mapToObj(table::session).sorted(LATEST.reversed()).toList();
    }

    private int[] rows(SessionTable table, SessionField.Name field, String value)
            throws InterruptedException {
        return SessionFilter.parse(SessionFilter.term(field, value))
                        instanceof FilterResult.Parsed(SessionFilter filter)
                ? filter.rows(table, of.names(), OwnSessionFinder.NONE, of.now())
                : new int[0];
    }

    private static boolean isLater(@Nullable Instant one, @Nullable Instant other) {
        return one != null && other != null && one.isAfter(other);
    }
}
