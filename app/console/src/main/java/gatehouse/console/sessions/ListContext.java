package gatehouse.console.sessions;

import gatehouse.console.sessions.fields.Directory;
import gatehouse.console.sessions.fields.FieldContext;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.InstantSource;
import java.time.ZoneId;

/** What the texts of the rows depend on besides the rows, as it changes. */
final class ListContext {
    private final InstantSource serverClock;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<FieldContext> context;

    ListContext(InstantSource serverClock, ZoneId zone) {
        this.serverClock = serverClock;
        this.zone = zone;
        this.context = new ReadOnlyObjectWrapper<>(now(Directory.EMPTY));
    }

    /** Names, the server's time, and the zone. */
    ReadOnlyObjectProperty<FieldContext> property() {
        return context.getReadOnlyProperty();
    }

    /** Takes over these names and the time that it is now. */
    void update(Directory names) {
        context.set(now(names));
    }

    private FieldContext now(Directory names) {
        return new FieldContext(names, serverClock.instant(), zone);
    }
}
