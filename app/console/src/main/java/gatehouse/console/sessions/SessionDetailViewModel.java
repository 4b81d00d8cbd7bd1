package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.fields.SessionKey;
import gatehouse.console.words.Times;
import gatehouse.console.words.Words;
import gatehouse.console.work.Background;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;
import gatehouse.console.work.Latest;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** One session beside the list, read again by its id whenever another one is looked at. */
public final class SessionDetailViewModel {
    private final Sessions sessions;
    private final SessionsViewModel list;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<DetailState> state =
            new ReadOnlyObjectWrapper<>(new DetailState.Nothing());

    /** The detail of what is selected in {@code list}. */
    public SessionDetailViewModel(
            Sessions sessions,
            SessionsViewModel list,
            Background background,
            InstantSource clock,
            ZoneId zone) {
        this.sessions = sessions;
        this.list = list;
        this.clock = clock;
        this.zone = zone;
        this.reading = new Latest(background);
        list.selectedProperty().subscribe((_, id) -> look(id));
        list.ended().listen(key -> background.onUi(() -> ended(key)));
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<DetailState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The session in words, told anew as time goes by; empty when none is looked at. */
    public ObservableValue<Optional<SessionWords>> words() {
        return list.contextProperty().flatMap(_ -> state.map(now -> session(now).map(this::words)));
    }

    /** When it was read, or why it is not newer. */
    public ObservableValue<String> asOf() {
        return state.map(this::asOf);
    }

    /** Why this session cannot be revoked here; empty when it can. */
    public ObservableValue<String> obstacle() {
        return state.map(this::obstacle);
    }

    /** The session as text for a ticket; empty when none is looked at. */
    public Optional<String> text() {
        return session(state.get()).map(now -> words(now).text());
    }

    /** Reads it again. */
    public void read() {
        session(state.get()).ifPresent(this::read);
    }

    /** Looks at a session that the list need not know. */
    public void look(Session session) {
        list.selectedProperty().set(session.sessionId());
        read(session);
    }

    /** The session as the server told it last, if it is alive and not one's own. */
    public Optional<Session> revocable() {
        return obstacle(state.get()).isEmpty() ? session(state.get()) : Optional.empty();
    }

    /** A session in words, with the names and the time that are known now. */
    public SessionWords words(Session session) {
        return new SessionWords(
                session, list.directory(), list.contextProperty().get().now(), zone);
    }

    private void look(String id) {
        reading.cancel();
        Optional<Session> known = list.session(id);
        known.ifPresentOrElse(this::read, () -> state.set(new DetailState.Nothing()));
    }

    private void read(Session known) {
        state.set(new DetailState.Busy(known));
        reading.ask(
                () -> sessions.find(known.sessionId()),
                found -> found(known, found),
                why -> state.set(new DetailState.Failed(known, why)));
    }

    private void found(Session known, Optional<Session> found) {
        found.ifPresentOrElse(
                now -> state.set(new DetailState.Shown(now, clock.instant())),
                () -> {
                    state.set(new DetailState.Gone(known, clock.instant()));
                    list.ended().ended(list.ended().key(known.sessionId()), clock.instant());
                });
    }

    private void ended(SessionKey key) {
        session(state.get())
                .filter(shown -> shown.sessionId().equals(key.sessionId()))
                .filter(_ -> !(state.get() instanceof DetailState.Gone))
                .ifPresent(shown -> {
                    reading.cancel();
                    state.set(new DetailState.Gone(shown, clock.instant()));
                });
    }

    private static Optional<Session> session(DetailState state) {
        return switch (state) {
            case DetailState.Nothing _ -> Optional.empty();
            case DetailState.Busy(Session known) -> Optional.of(known);
            case DetailState.Shown(Session now, var _) -> Optional.of(now);
            case DetailState.Gone(Session last, var _) -> Optional.of(last);
            case DetailState.Failed(Session known, Failure _) -> Optional.of(known);
        };
    }

    private String asOf(DetailState now) {
        return switch (now) {
            case DetailState.Nothing _ -> "";
            case DetailState.Busy _ -> Words.of("detail.busy");
            case DetailState.Shown(Session _, var at) ->
                    Words.of("detail.shown", Times.clock(at, zone));
            case DetailState.Gone(Session _, var at) ->
                    Words.of("detail.gone", Times.clock(at, zone));
            case DetailState.Failed(Session _, Failure why) ->
                    Words.of("detail.failed", FailureWords.of(why, "Portos").text());
        };
    }

    private String obstacle(DetailState now) {
        return switch (now) {
            case DetailState.Nothing _ -> Words.of("revoke.obstacle.nothing");
            case DetailState.Gone _ -> Words.of("revoke.obstacle.gone");
            case DetailState.Busy(Session known) -> own(known);
            case DetailState.Shown(Session session, var _) -> own(session);
            case DetailState.Failed(Session known, Failure _) -> own(known);
        };
    }

    private String own(Session session) {
        return switch (list.ownershipOf(session)) {
            case YES -> Words.of("revoke.obstacle.own");
            case MAYBE -> Words.of("revoke.obstacle.maybeOwn");
            case NO -> "";
        };
    }
}
