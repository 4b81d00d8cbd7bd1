package gatehouse.console.portos;

import gatehouse.console.palette.PaletteFinding;
import gatehouse.console.palette.PaletteHit;
import gatehouse.console.palette.PaletteQuery;
import gatehouse.console.palette.PaletteSource;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.finding.NamedSessions;
import gatehouse.console.sessions.finding.SessionSearch;
import gatehouse.console.sessions.finding.SomeOfMany;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Finds people and tills in the list that was read last. It does not wait for their sessions, which
 * {@link SessionSource} finds beside it.
 */
record PersonSource(WindowContext window) implements PaletteSource {
    @Override
    public String title() {
        return MessageBundle.of("palette.people");
    }

    @Override
    public Optional<Callable<List<PaletteFinding>>> search(PaletteQuery query) {
        return query.secret() ? Optional.empty() : search().map(list -> () -> find(list, query));
    }

    private Optional<SessionSearch> search() {
        return window.shell()
                .open()
                .flatMap(environment -> environment.find(PortosViewModels.class))
                .flatMap(there ->
                        there.sessions()
                                .stateProperty()
                                .get()
                                .latest()
                                .map(read -> search(there, read)));
    }

    /** Searches what was read of a list. */
    static SessionSearch search(PortosViewModels there, SessionListReading read) {
        return new SessionSearch(
                read.table(),
                there.sessions().directory(),
                there.sessions().contextProperty().get().now());
    }

    private List<PaletteFinding> find(SessionSearch search, PaletteQuery query) {
        return Stream.of(
                        named(title(), SessionFields.USER, search.people(query), search),
                        named(
                                MessageBundle.of("palette.devices"),
                                SessionFields.DEVICE,
                                search.devices(query),
                                search))
                .filter(one -> !one.hits().isEmpty())
                .toList();
    }

    private PaletteFinding named(
            String title,
            SessionField.Name field,
            SomeOfMany<NamedSessions> found,
            SessionSearch search) {
        List<PaletteHit> hits =
                found.first().stream().map(one -> hit(field, one, search.now())).toList();
        return PaletteFinding.ofMany(title, hits, found.count());
    }

    private PaletteHit hit(SessionField.Name field, NamedSessions one, Instant now) {
        String text =
                one.alias().isEmpty()
                        ? one.name()
                        : MessageBundle.of("session.person", one.alias(), one.name());
        String detail =
                one.count() == 0
                        ? MessageBundle.of("palette.noSession")
                        : MessageBundle.of(
                                "palette.sessions",
                                one.count(),
                                TimeFormat.ago(one.lastUse(), now));
        return new PaletteHit(
                field.text().key() + ' ' + one.name(),
                text,
                detail,
                () -> new SessionLinks(window).toFilter(SessionFilter.term(field, one.name())));
    }
}
