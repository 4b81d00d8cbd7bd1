package gatehouse.console.portos;

import gatehouse.clients.portos.Session;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.palette.PaletteFinding;
import gatehouse.console.palette.PaletteHit;
import gatehouse.console.palette.PaletteQuery;
import gatehouse.console.palette.PaletteSource;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.SessionListHeadline;
import gatehouse.console.sessions.SessionListState;
import gatehouse.console.sessions.finding.SessionSearch;
import gatehouse.console.sessions.finding.SomeOfMany;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.FailureMessages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Finds sessions in the list that was read last. */
record SessionSource(WindowContext window) implements PaletteSource {
    @Override
    public String title() {
        return PortosWindow.SESSIONS.text();
    }

    @Override
    public Optional<Callable<List<PaletteFinding>>> search(PaletteQuery query) {
        return window.shell()
                .open()
                .flatMap(environment ->
                        environment
                                .find(PortosViewModels.class)
                                .map(there -> search(environment, there, query)));
    }

    private Callable<List<PaletteFinding>> search(
            EnvironmentViewModel environment, PortosViewModels there, PaletteQuery query) {
        List<PaletteFinding> others = others(environment, there);
        SessionListState state = there.sessions().stateProperty().get();
        Optional<SessionListReading> read = state.latest();
        if (read.isEmpty()) {
            PaletteFinding unread = PaletteFinding.none(title(), unread(there, state));
            return () -> joined(List.of(unread), others);
        }
        SessionSearch search = PersonSource.search(there, read.get());
        Instant here = window.clock().instant();
        return () -> {
            SomeOfMany<Session> found = search.sessions(query);
            SessionListHeadline note =
                    SessionListHeadline.of(state, found.count(), here, window.times());
            var finding =
                    new PaletteFinding(
                            title(),
                            sessions(query, found, search),
                            note.count() + " · " + note.verdict());
            return joined(List.of(finding), others);
        };
    }

    private static String unread(PortosViewModels there, SessionListState state) {
        if (there.services().connection().signedIn().isEmpty()) {
            return MessageBundle.of("palette.signedOut");
        }
        return state instanceof SessionListState.Failed(var why)
                ? MessageBundle.of("palette.failed", FailureMessages.of(why, "Portos").text())
                : MessageBundle.of("palette.unread");
    }

    /** Connections that the window does not show; their sessions were not read. */
    private List<PaletteFinding> others(EnvironmentViewModel environment, PortosViewModels there) {
        ConnectionSpec shown = environment.connection(there);
        return environment.connections(PortosWindow.SESSIONS).stream()
                .filter(one -> !one.id().equals(shown.id()))
                .map(one ->
                        PaletteFinding.none(
                                title() + " · " + one.name(), MessageBundle.of("palette.unshown")))
                .toList();
    }

    private static List<PaletteFinding> joined(
            List<PaletteFinding> found, List<PaletteFinding> others) {
        var all = new ArrayList<>(found);
        all.addAll(others);
        return all;
    }

    private List<PaletteHit> sessions(
            PaletteQuery query, SomeOfMany<Session> found, SessionSearch search) {
        var hits = new ArrayList<PaletteHit>();
        found.first().forEach(one -> hits.add(hit(one, search)));
        if (found.count() > hits.size()) {
            hits.add(
                    new PaletteHit(
                            "sessions",
                            MessageBundle.of("palette.allSessions", found.count()),
                            "",
                            () -> new SessionLinks(window).toFilter(query.asFilter())));
        }
        return hits;
    }

    private PaletteHit hit(Session one, SessionSearch search) {
        var words = new SessionFormatter(one, search.directory(), search.now(), window.times());
        return new PaletteHit(
                "session " + one.sessionId(),
                words.person() + " · " + words.device(),
                TimeFormat.ago(one.lastAccessAt(), search.now()),
                () -> new SessionLinks(window).toSession(one.sessionId()));
    }
}
