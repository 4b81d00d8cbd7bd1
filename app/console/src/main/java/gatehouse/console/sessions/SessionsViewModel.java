package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.filter.editor.FilterViewModel;
import gatehouse.console.sessions.fields.FieldContext;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.marks.SessionMarksViewModel;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.RowList;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import java.time.InstantSource;
import java.util.Optional;

/** The list of sessions: read in the background, filtered and sorted off the owner's thread. */
public final class SessionsViewModel {
    private final DelayTicker ticker;
    private final SessionListPipeline arrangement;
    private final SessionListLoader reading;
    private final FilterViewModel filter;
    private final AutoRefreshTimer live;
    private final SessionOverviewViewModel overview;
    private final RowList<SessionLine> rows = new RowList<>();
    private final ObjectProperty<SessionOrder> order;
    private final ListContext context;
    private final ListMessages messages;
    private Subscription ticking = Subscription.EMPTY;

    /**
     * @param ended what this program ended; shown as gone without reading the list again
     * @param serverClock the time at the server, against which idle and expiry are told
     */
    public SessionsViewModel(
            SessionService sessions,
            SessionListPreferences choices,
            EndedSessions ended,
            Background background,
            DelayTicker ticker,
            InstantSource serverClock,
            TimeFormat times) {
        this.ticker = ticker;
        this.order = new SimpleObjectProperty<>(choices.order());
        this.arrangement =
                new SessionListPipeline(
                        background,
                        order.get(),
                        sessions::own,
                        ended,
                        serverClock,
                        this::arranged,
                        this::failed);
        this.overview = new SessionOverviewViewModel(sessions, background, times, arrangement::see);
        this.reading =
                new SessionListLoader(sessions, background, arrangement, overview::ask, this::tell);
        this.filter = choices.filter(new SessionFilterSubject(arrangement, times));
        this.live = new AutoRefreshTimer(reading::refresh, choices.interval(), sessions.clock());
        this.context = new ListContext(serverClock, times);
        InstantSource here = sessions.clock();
        this.messages = new ListMessages(this::read, filter.clear(), here, times, this::directory);
        order.subscribe((_, wanted) -> arrangement.order(wanted));
        choices.keep(order, live.onProperty());
        reading.stateProperty().subscribe(live::stands);
    }

    /** The sessions to show, in their order; each line is made when it is drawn. */
    public RowList<SessionLine> rows() {
        return rows;
    }

    /** What the person types to see fewer. */
    public FilterViewModel filter() {
        return filter;
    }

    /** Which sessions are marked. */
    public SessionMarksViewModel marks() {
        return arrangement.marks();
    }

    /** Whether and when the list is read again by itself. */
    public AutoRefreshTimer live() {
        return live;
    }

    /** By what the rows are sorted. */
    public ObjectProperty<SessionOrder> orderProperty() {
        return order;
    }

    /** The id of the session that is looked at; empty when none is, or when it gets hidden. */
    public StringProperty selectedProperty() {
        return arrangement.selectedProperty();
    }

    /** Where the list stands. */
    public ReadOnlyObjectProperty<SessionListState> stateProperty() {
        return reading.stateProperty();
    }

    /** How complete what is seen is. */
    public ReadOnlyObjectProperty<SessionListHeadline> headlineProperty() {
        return messages.headlineProperty();
    }

    /** What changed, the small picture and the seats. */
    public SessionOverviewViewModel overview() {
        return overview;
    }

    /** What is said in place of the rows or above them. */
    public ReadOnlyObjectProperty<ScreenNotice> noticeProperty() {
        return messages.noticeProperty();
    }

    /** Selects a session, which the list need not know; a filter that hides it is cleared. */
    public void select(String sessionId) {
        if (arrangement.isOutOfSight(sessionId)) {
            filter.clear().run();
        }
        selectedProperty().set(sessionId);
    }

    /** What is shown, which never changes. */
    public FilteredSessions view() {
        return arrangement.view();
    }

    /** Whether a session is the one that Gatehouse itself uses. */
    public SessionOwnership ownershipOf(Session session) {
        return arrangement.ownershipOf(session);
    }

    /** A session as the list knows it. */
    public Optional<Session> session(String sessionId) {
        return arrangement.session(sessionId);
    }

    /** What this program ended; shown as gone. */
    public EndedSessions ended() {
        return arrangement.ended();
    }

    /** Names of people and devices, as far as they have come. */
    public NameDirectory directory() {
        return arrangement.directory();
    }

    /** What the texts of the rows depend on besides the rows; its time moves every ten seconds. */
    public ReadOnlyObjectProperty<FieldContext> contextProperty() {
        return context.property();
    }

    /** The screen opens: reads the list unless it was read before. */
    public void open() {
        Subscription clock = context.start(ticker, this::directory);
        ticking = Subscription.combine(clock, live.start(ticker), messages.start(ticker));
        if (stateProperty().get() instanceof SessionListState.Idle) {
            read();
        }
    }

    /** The screen closes: nothing more is asked. */
    public void close() {
        ticking.unsubscribe();
        reading.cancel();
    }

    /** Reads the whole list anew; what is shown stays until something newer is there. */
    public void read() {
        reading.read();
    }

    private void failed(WorkFailure why) {
        reading.failed(why);
    }

    private void arranged() {
        context.update(directory());
        rows.show(arrangement.view().lines());
        overview.show(arrangement.view(), arrangement.spread());
        tell();
        reading.arranged();
    }

    private void tell() {
        messages.update(stateProperty().get(), arrangement.view().size(), rows.size());
    }
}
