package gatehouse.console.wire;

import gatehouse.clients.http.Exchange;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.LatestValueDispatcher;
import gatehouse.console.work.RowList;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The last exchange in words, and every call behind it. */
public final class WireViewModel {
    private static final Duration AGE_STEP = Duration.ofSeconds(1);

    private final WireLog log;
    private final DelayTicker ticker;
    private final InstantSource clock;
    private final TimeFormat times;
    private final LatestValueDispatcher<List<Exchange>> newest;
    private final RowList<Exchange> calls = new RowList<>();
    private final BooleanProperty changesOnly = new SimpleBooleanProperty();
    private final StringProperty selected = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper last =
            new ReadOnlyStringWrapper(MessageBundle.of("wire.none"));
    private final ReadOnlyStringWrapper count =
            new ReadOnlyStringWrapper(MessageBundle.of("wire.calls", 0));

    /** Shows what {@code log} has. */
    public WireViewModel(
            WireLog log,
            Background background,
            DelayTicker ticker,
            InstantSource clock,
            TimeFormat times) {
        this.log = log;
        this.ticker = ticker;
        this.clock = clock;
        this.times = times;
        this.newest = background.newest(this::show);
        changesOnly.subscribe((_, _) -> show(log.newestFirst()));
    }

    /** The last calls, newest first; without reads if those are hidden. */
    public RowList<Exchange> calls() {
        return calls;
    }

    /** Whether calls that only read are hidden. */
    public BooleanProperty changesOnlyProperty() {
        return changesOnly;
    }

    /** The {@link #id} of the selected call; empty where none is selected. */
    public StringProperty selectedProperty() {
        return selected;
    }

    /** The selected call. */
    public Optional<Exchange> selectedCall() {
        return calls.stream().filter(call -> id(call).equals(selected.get())).findFirst();
    }

    /** What tells a call from all others. */
    public static String id(Exchange call) {
        return Long.toString(call.number());
    }

    /** Where the call with that {@link #id} is in the list; -1 where it is not shown. */
    public int indexOf(String id) {
        for (int index = 0; index < calls.size(); index++) {
            if (id(calls.get(index)).equals(id)) {
                return index;
            }
        }
        return -1;
    }

    /** The last exchange: {@code GET /sessions 200 · 41 ms · 0.3 s ago}. */
    public ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** How many calls there were: {@code 3 calls}. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Follows the log as long as the subscription lives. */
    public Subscription open() {
        newest.offer(log.newestFirst());
        return log.listen(() -> newest.offer(log.newestFirst()))
                .and(ticker.every(AGE_STEP, this::tell));
    }

    /** The selected call, or else the last one, as a cURL command line; secrets are hidden. */
    public Optional<String> curl() {
        return selectedCall().or(() -> log.newestFirst().stream().findFirst()).map(Exchange::curl);
    }

    /** When a call was sent: time of day. */
    public String at(Exchange exchange) {
        return times.clock(exchange.sentAt());
    }

    /** Status or, where no answer came, why. */
    public static String status(Exchange exchange) {
        return exchange.status() > 0
                ? String.valueOf(exchange.status())
                : MessageBundle.of("wire.noAnswer");
    }

    /** The address without scheme and host, which are the environment's. */
    public static String path(Exchange call) {
        int host = call.url().indexOf("://");
        int path = host < 0 ? -1 : call.url().indexOf('/', host + 3);
        return path < 0 ? call.url() : call.url().substring(path);
    }

    private void show(List<Exchange> exchanges) {
        calls.show(
                changesOnly.get()
                        ? exchanges.stream().filter(call -> !WireLog.isRead(call)).toList()
                        : exchanges);
        if (indexOf(selected.get()) < 0) {
            selected.set("");
        }
        count.set(MessageBundle.of("wire.calls", log.calls()));
        tell();
    }

    private void tell() {
        Optional<Exchange> newestCall = log.newestFirst().stream().findFirst();
        newestCall.ifPresent(call ->
                last.set(
                        MessageBundle.of(
                                "wire.last",
                                call.method(),
                                path(call),
                                status(call),
                                TimeFormat.took(call.took()),
                                age(call))));
    }

    private String age(Exchange call) {
        return TimeFormat.ago(call.sentAt().plus(call.took()), clock.instant());
    }
}
