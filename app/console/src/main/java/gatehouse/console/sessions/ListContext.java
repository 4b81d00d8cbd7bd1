package gatehouse.console.sessions;

import gatehouse.console.sessions.fields.Directory;
import gatehouse.console.sessions.fields.FieldContext;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** What the texts of the rows depend on besides the rows, as it changes. */
final class ListContext {
    private final InstantSource serverClock;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyObjectWrapper<FieldContext> context;

    ListContext(InstantSource serverClock, ZoneId zone) {
        this.serverClock = serverClock;
        this.zone = zone;
        this.now = new ReadOnlyObjectWrapper<>(serverClock.instant());
        this.context =
                new ReadOnlyObjectWrapper<>(new FieldContext(Directory.EMPTY, now.get(), zone));
    }

    /** The server's time. */
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Names, the server's time, and the zone. */
    ReadOnlyObjectProperty<FieldContext> contextProperty() {
        return context.getReadOnlyProperty();
    }

    /** Takes over these names and the time that it is now. */
    void update(Directory names) {
        now.set(serverClock.instant());
        context.set(new FieldContext(names, now.get(), zone));
    }
}
