package gatehouse.console.portos;

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
import java.util.concurrent.Callable;

/**
 * Leads from an entry of the journal to its session, where the list that was read has it, and to
 * the receipt of its run.
 */
record JournalLinks(WindowContext window, RevokeRunRegistry runs, RevokeManyOpener many) {
    Callable<List<EntryLink>> of(JournalEntry entry) {
        Optional<SessionTable> list = list(entry.act().origin());
        return () -> {
            var found = new ArrayList<EntryLink>();
            if (list.isPresent()) {
                session(list.get(), entry.act().target().id())
                        .map(this::toSession)
                        .ifPresent(found::add);
            }
            runs.find(entry.act().reason().run()).map(this::toRun).ifPresent(found::add);
            return found;
        };
    }

    /** The list of the connection that the entry names, where a window shows it now. */
    private Optional<SessionTable> list(ActOrigin origin) {
        return window.shell()
                .open()
                .filter(there -> there.environment().isCalled(origin.environment()))
                .flatMap(there ->
                        there.find(PortosViewModels.class)
                                .filter(portos -> isOver(there, portos, origin.connection())))
                .flatMap(portos -> portos.sessions().stateProperty().get().latest())
                .map(SessionListReading::table);
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

    private EntryLink toSession(String id) {
        return new EntryLink(
                MessageBundle.of("journal.toSession"),
                () -> {
                    window.shell().placeProperty().set(PortosWindow.SESSIONS);
                    window.with(PortosViewModels.class, portos -> portos.sessions().select(id));
                });
    }

    private EntryLink toRun(KeptRun run) {
        return new EntryLink(MessageBundle.of("journal.toRun"), () -> many.follow(runs.model(run)));
    }
}
