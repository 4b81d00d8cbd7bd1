package gatehouse.console.portos;

import gatehouse.clients.http.Exchange;
import gatehouse.console.acts.runs.store.KeptRun;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.EntrySource;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.browsing.EntryLink;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.words.MessageBundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Leads from an entry of the journal to its session, where the list that was read has it, and to
 * the receipt of its run.
 */
record JournalLinks(WindowContext window, RevokeRunRegistry runs, RevokeManyOpener many) {
    /** A session id as the network log has it. */
    private static final Pattern SHORTENED = Pattern.compile("/sessions/([^/?#…]+)…");

    /** The address of a page of the list. */
    private static final Pattern LIST = Pattern.compile("/sessions(\\?|$)");

    Callable<List<EntryLink>> of(JournalEntry entry) {
        Optional<SessionTable> list = list(entry.act().origin());
        return () -> {
            var found = new ArrayList<EntryLink>();
            if (list.isPresent()) {
                session(list.get(), entry.act().target().id())
                        .map(this::toSession)
                        .ifPresent(found::add);
            }
            OptionalLong own = window.services().journal().journal().ownNumber(entry);
            Optional<KeptRun> run = runs.find(entry.act().reason().run());
            if (run.isPresent()) {
                found.add(toRun(run.get(), runs.line(run.get(), own)));
            }
            return found;
        };
    }

    /**
     * Leads from a call to the list that it read, as long as that is shown, or to the session that
     * it names; where two begin like it, to neither.
     */
    Callable<List<EntryLink>> of(Exchange call) {
        Optional<SessionListReading> read =
                window.find(PortosViewModels.class, call).flatMap(JournalLinks::reading);
        if (read.filter(shown -> isPartOf(shown, call)).isPresent()) {
            return () -> List.of(toList());
        }
        Optional<SessionTable> list = read.map(SessionListReading::table);
        Matcher named = SHORTENED.matcher(call.url());
        return () ->
                list
                        .filter(_ -> named.find())
                        .flatMap(table -> onlySession(table, named.group(1)))
                        .map(this::toSession)
                        .stream()
                        .toList();
    }

    private static Optional<String> onlySession(SessionTable table, String start) {
        List<String> ids =
                IntStream.range(0, table.size())
                        .mapToObj(table::sessionId)
                        .filter(id -> id.startsWith(start))
                        .limit(2)
                        .toList();
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    /** The list of the connection that the entry names, where a window shows it now. */
    private Optional<SessionTable> list(ActOrigin origin) {
        return window.shell()
                .open()
                .filter(there -> there.environment().isCalled(origin.environment()))
                .flatMap(there ->
                        there.find(PortosViewModels.class)
                                .filter(portos -> isOver(there, portos, origin.connection())))
                .flatMap(JournalLinks::list);
    }

    private static Optional<SessionTable> list(PortosViewModels portos) {
        return reading(portos).map(SessionListReading::table);
    }

    private static Optional<SessionListReading> reading(PortosViewModels portos) {
        return portos.sessions().stateProperty().get().latest();
    }

    private static boolean isPartOf(SessionListReading shown, Exchange call) {
        return call.method().equals("GET")
                && LIST.matcher(call.url()).find()
                && !call.sentAt().isBefore(shown.begun())
                && !call.sentAt().isAfter(shown.asOf());
    }

    private static boolean isOver(
            EnvironmentViewModel there, PortosViewModels portos, String connection) {
        ConnectionSpec shown = there.connection(portos);
        return shown.name().equals(connection);
    }

    /** Its start is compared first: the keyed hash of a million ids would take a second. */
    private Optional<String> session(SessionTable table, String shortened) throws IOException {
        int shown = shortened.indexOf('…');
        if (shown <= 0) {
            return Optional.empty();
        }
        EntrySource journal = window.services().journal().journal();
        String start = shortened.substring(0, shown);
        for (int row = 0; row < table.size(); row++) {
            String id = table.sessionId(row);
            if (id.startsWith(start) && journal.shortened(id).equals(shortened)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private EntryLink toList() {
        return new EntryLink(
                MessageBundle.of("wire.toList"),
                () -> window.shell().placeProperty().set(PortosWindow.SESSIONS));
    }

    private EntryLink toSession(String id) {
        return new EntryLink(
                MessageBundle.of("journal.toSession"),
                () -> {
                    window.shell().placeProperty().set(PortosWindow.SESSIONS);
                    window.with(PortosViewModels.class, portos -> portos.sessions().select(id));
                });
    }

    private EntryLink toRun(KeptRun run, OptionalInt line) {
        return new EntryLink(
                MessageBundle.of("journal.toRun"), () -> many.follow(runs.model(run), line));
    }
}
