package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.fields.Directory;
import gatehouse.console.sessions.fields.FieldContext;
import gatehouse.console.sessions.fields.Ownership;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.Failure;
import gatehouse.console.work.Newest;
import gatehouse.console.work.Notice;
import gatehouse.console.work.Rows;
import gatehouse.console.work.Ticker;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** The list of sessions: read in the background, filtered and sorted off the owner's thread. */
public final class SessionsViewModel {
    private static final Duration CLOCK_STEP = Duration.ofSeconds(10);

    private final ZoneId zone;
    private final Ticker ticker;
    private final Arrangement arrangement;
    private final ListReading reading;
    private final FilterViewModel filter;
    private final LiveRefresh live;
    private final OverviewViewModel overview;
    private final Rows<SessionLine> rows = new Rows<>();
    private final ObjectProperty<SessionOrder> order;
    private final StringProperty selected = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Headline> headline =
            new ReadOnlyObjectWrapper<>(Headline.NONE);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final EndedSessions ended;
    private final ListContext context;
    private final Command readAgain;
    private Subscription ticking = Subscription.EMPTY;

    /**
     * @param ended what this program ended; shown as gone without reading the list again
     * @param serverClock the time at the server, against which idle and expiry are told
     * @param zone in which times of day are shown
     */
    public SessionsViewModel(
            Sessions sessions,
            ListChoices choices,
            EndedSessions ended,
            Background background,
            Ticker ticker,
            InstantSource serverClock,
            ZoneId zone) {
        this.zone = zone;
        this.ticker = ticker;
        this.order = new SimpleObjectProperty<>(choices.order());
        this.arrangement =
                new Arrangement(
                        background,
                        order.get(),
                        sessions::own,
                        ended,
                        serverClock,
                        this::arranged,
                        this::failed);
        this.reading =
                new ListReading(
                        sessions, background, arrangement::take, arrangement::name, this::tell);
        this.filter = new FilterViewModel(arrangement, choices.filters(), background, zone);
        this.live = new LiveRefresh(this::read);
        this.overview = new OverviewViewModel(sessions, background, zone, arrangement::see);
        this.now = new ReadOnlyObjectWrapper<>(serverClock.instant());
        this.context = new ReadOnlyObjectWrapper<>(new FieldContext(directory(), now.get(), zone));
        this.readAgain = new Command("refresh", "F5", new SimpleBooleanProperty(true), this::read);
        order.subscribe((_, wanted) -> arrangement.order(wanted));
        order.subscribe((_, wanted) -> choices.order(wanted));
        live.onProperty().set(choices.live());
        live.onProperty().subscribe((_, wanted) -> choices.live(wanted));
        reading.stateProperty().subscribe(live::stands);
        Newest<SessionKey> endings = background.newest(_ -> arrangement.showEnded());
        ended.listen(endings::offer);
    }

    /** The sessions to show, in their order; each line is made when it is drawn. */
    public Rows<SessionLine> rows() {
        return rows;
    }

    /** What the person types to see fewer. */
    public FilterViewModel filter() {
        return filter;
    }

    /** Whether and when the list is read again by itself. */
    public LiveRefresh live() {
        return live;
    }

    /** By what the rows are sorted. */
    public ObjectProperty<SessionOrder> orderProperty() {
        return order;
    }

    /** The id of the session that is looked at; empty when none is. */
    public StringProperty selectedProperty() {
        return selected;
    }

    /** Where the list stands. */
    public ReadOnlyObjectProperty<ListState> stateProperty() {
        return reading.stateProperty();
    }

    /** How complete what is seen is. */
    public ReadOnlyObjectProperty<Headline> headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /** What changed, the small picture and the seats. */
    public OverviewViewModel overview() {
        return overview;
    }

    /** What is said in place of the rows or above them. */
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The server's time, against which rows tell their ages; moves every ten seconds. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return context.nowProperty();
    }

    /** The place of a session in the rows, or -1. */
    public int indexOf(String sessionId) {
        return arrangement.view().indexOf(sessionId);
    }

    /** Whether a session is the one that Gatehouse itself uses. */
    public Ownership ownershipOf(Session session) {
        return arrangement.ownershipOf(session);
    }

    /** A session as the list knows it. */
    public Optional<Session> session(String sessionId) {
        return arrangement.session(sessionId);
    }

    /** What this program ended; shown as gone. */
    public EndedSessions ended() {
        return ended;
    }

    /** Names of people and devices, as far as they have come. */
    public Directory directory() {
        return arrangement.directory();
    }

    /** What the texts of the rows depend on besides the rows. */
    public ReadOnlyObjectProperty<FieldContext> contextProperty() {
        return context.contextProperty();
    }

    /** The screen opens: reads the list unless it was read before. */
    public void open() {
        ticking =
                Subscription.combine(
                        ticker.every(CLOCK_STEP, () -> context.update(directory())),
                        live.start(ticker));
        if (stateProperty().get() instanceof ListState.Idle) {
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
        overview.ask();
        reading.read();
    }

    private void failed(Failure why) {
        reading.failed(why);
    }

    private void arranged() {
        context.update(directory());
        rows.show(arrangement.view().lines());
        overview.show(arrangement.view(), arrangement.spread());
        tell();
    }

    private void tell() {
        ListState state = stateProperty().get();
        headline.set(Headline.of(state, arrangement.view().size(), zone));
        notice.set(new ListNotice(readAgain, filter.clear()).of(state, rows.size()));
    }
}
