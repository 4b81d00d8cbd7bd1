package gatehouse.console.sessions;

import gatehouse.console.sessions.fields.FieldContext;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.DelayTicker;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** What the texts of the rows depend on besides the rows, as it changes. */
final class ListContext {
    private static final Duration CLOCK_STEP = Duration.ofSeconds(10);

    private final InstantSource serverClock;
    private final TimeFormat times;
    private final ReadOnlyObjectWrapper<FieldContext> context;

    ListContext(InstantSource serverClock, TimeFormat times) {
        this.serverClock = serverClock;
        this.times = times;
        this.context = new ReadOnlyObjectWrapper<>(now(NameDirectory.EMPTY));
    }

    /** Names, the server's time, and the zone. */
    ReadOnlyObjectProperty<FieldContext> property() {
        return context.getReadOnlyProperty();
    }

    /** Takes over the time again and again until the subscription ends. */
    Subscription start(DelayTicker ticker, Supplier<NameDirectory> names) {
        Runnable update = () -> update(names.get());
        return ticker.every(CLOCK_STEP, update).and(times.changes(update));
    }

    /** Takes over these names and the time that it is now. */
    void update(NameDirectory names) {
        context.set(now(names));
    }

    private FieldContext now(NameDirectory names) {
        return new FieldContext(names, serverClock.instant(), times);
    }
}
