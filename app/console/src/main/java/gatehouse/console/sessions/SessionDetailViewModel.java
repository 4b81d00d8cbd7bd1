package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.environments.Environment;
import gatehouse.console.sessions.fields.SessionKey;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One session beside the list, read again by its id whenever another one is looked at, and followed
 * in the list from then on.
 */
public final class SessionDetailViewModel {
    private final Environment environment;
    private final SessionService sessions;
    private final SessionsViewModel list;
    private final InstantSource clock;
    private final TimeFormat times;
    private final LatestRequest reading;
    private Instant askedAt = Instant.MIN;
    private final ReadOnlyObjectWrapper<SessionDetailState> state =
            new ReadOnlyObjectWrapper<>(new SessionDetailState.Nothing());

    /** The detail of what is selected in {@code list}, which is in {@code environment}. */
    public SessionDetailViewModel(
            Environment environment,
            SessionService sessions,
            SessionsViewModel list,
            Background background,
            InstantSource clock,
            TimeFormat times) {
        this.environment = environment;
        this.sessions = sessions;
        this.list = list;
        this.clock = clock;
        this.times = times;
        this.reading = new LatestRequest(background);
        list.selectedProperty().subscribe((_, id) -> look(id));
        list.stateProperty().subscribe(now -> follow(now));
        list.ended().listen(key -> background.onUi(() -> ended(key)));
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<SessionDetailState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The session in words, told anew as time goes by; empty when none is looked at. */
    public ObservableValue<Optional<SessionFormatter>> words() {
        return list.contextProperty().flatMap(_ -> state.map(now -> now.looked().map(this::words)));
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
        return state.get().looked().map(now -> words(now).text(environment));
    }

    /** Reads it again. */
    public void read() {
        state.get().looked().ifPresent(this::read);
    }

    /** Looks at a session that the list need not know. */
    public void look(Session session) {
        list.select(session.sessionId());
        read(session);
    }

    /** The session as the server told it last, if it is alive and not one's own. */
    public Optional<Session> revocable() {
        return obstacle(state.get()).isEmpty() ? state.get().looked() : Optional.empty();
    }

    /** A session in words, with the names and the time that are known now. */
    public SessionFormatter words(Session session) {
        return new SessionFormatter(
                session, list.directory(), list.contextProperty().get().now(), times);
    }

    private void look(String id) {
        reading.cancel();
        Optional<Session> known = list.session(id);
        known.ifPresentOrElse(this::read, () -> state.set(new SessionDetailState.Nothing()));
    }

    private void read(Session known) {
        askedAt = clock.instant();
        state.set(new SessionDetailState.Busy(known));
        reading.ask(
                () -> sessions.find(known.sessionId()),
                found -> found(known, found),
                why -> state.set(new SessionDetailState.Failed(known, why)));
    }

    /** Once the whole list was read again, the session is shown as it is there. */
    private void follow(SessionListState now) {
        if (now instanceof SessionListState.Shown(SessionListReading read)
                && read.isEnded()
                && !read.begun().isBefore(askedAt)) {
            switch (state.get()) {
                case SessionDetailState.Nothing _,
                        SessionDetailState.Busy _,
                        SessionDetailState.Gone _ -> {}
                case SessionDetailState.Shown(Session shown, Instant _) -> follow(shown, read);
                case SessionDetailState.Failed(Session known, WorkFailure _) -> follow(known, read);
            }
        }
    }

    /** The list keeps no raw text of members that cannot be read, and may lack a session. */
    private void follow(Session known, SessionListReading read) {
        int row = read.table().find(known.sessionId());
        if (row < 0 || !known.unreadableMembers().isEmpty()) {
            read(known);
        } else {
            state.set(new SessionDetailState.Shown(read.table().session(row), read.asOf()));
        }
    }

    private void found(Session known, Optional<Session> found) {
        found.ifPresentOrElse(
                now -> state.set(new SessionDetailState.Shown(now, clock.instant())),
                () -> {
                    state.set(new SessionDetailState.Gone(known, clock.instant()));
                    list.ended().ended(list.ended().key(known.sessionId()), clock.instant());
                });
    }

    private void ended(SessionKey key) {
        state.get()
                .looked()
                .filter(shown -> shown.sessionId().equals(key.sessionId()))
                .filter(_ -> !(state.get() instanceof SessionDetailState.Gone))
                .ifPresent(shown -> {
                    reading.cancel();
                    state.set(new SessionDetailState.Gone(shown, clock.instant()));
                });
    }

    private String asOf(SessionDetailState now) {
        return switch (now) {
            case SessionDetailState.Nothing _ -> "";
            case SessionDetailState.Busy _ -> MessageBundle.of("detail.busy");
            case SessionDetailState.Shown(Session _, var at) ->
                    MessageBundle.of("detail.shown", times.clock(at));
            case SessionDetailState.Gone(Session _, var at) ->
                    MessageBundle.of("detail.gone", times.clock(at));
            case SessionDetailState.Failed(Session _, WorkFailure why) ->
                    MessageBundle.of("detail.failed", FailureMessages.of(why, "Portos").text());
        };
    }

    private String obstacle(SessionDetailState now) {
        return switch (now) {
            case SessionDetailState.Nothing _ -> MessageBundle.of("revoke.obstacle.nothing");
            case SessionDetailState.Gone _ -> MessageBundle.of("revoke.obstacle.gone");
            case SessionDetailState.Busy(Session known) -> own(known);
            case SessionDetailState.Shown(Session session, var _) -> own(session);
            case SessionDetailState.Failed(Session known, WorkFailure _) -> own(known);
        };
    }

    private String own(Session session) {
        return switch (list.ownershipOf(session)) {
            case YES -> MessageBundle.of("revoke.obstacle.own");
            case MAYBE -> MessageBundle.of("revoke.obstacle.maybeOwn");
            case NO -> "";
        };
    }
}
