package gatehouse.console.wire;

import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;

/** The call that a person looks at, and all that is known of it. */
final class SelectedCall {
    private final WireLog log;
    private final TimeFormat times;
    private final LatestRequest reading;
    private final StringProperty id = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");

    SelectedCall(WireLog log, Background background, TimeFormat times) {
        this.log = log;
        this.times = times;
        this.reading = new LatestRequest(background);
        id.subscribe((_, _) -> describe());
    }

    StringProperty idProperty() {
        return id;
    }

    ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    Optional<WireEntry> call() {
        return find(id.get());
    }

    void clear() {
        id.set("");
    }

    private Optional<WireEntry> find(String wanted) {
        return wanted.isEmpty() ? Optional.empty() : log.find(Long.parseLong(wanted));
    }

    /** A long text is set out on another thread. */
    private void describe() {
        String wanted = id.get();
        if (wanted.isEmpty()) {
            reading.cancel();
            detail.set("");
            return;
        }
        reading.ask(
                () -> find(wanted).map(entry -> ExchangeText.of(entry, times)).orElse(""),
                detail::set,
                _ -> {});
    }
}
