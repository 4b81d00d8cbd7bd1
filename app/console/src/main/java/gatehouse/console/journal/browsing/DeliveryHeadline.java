package gatehouse.console.journal.browsing;

import gatehouse.console.journal.EntrySource;
import gatehouse.console.journal.records.DeliveryState;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;

/** Which journal is shared, and how many entries of this computer are not delivered to it yet. */
final class DeliveryHeadline {
    private final EntrySource journal;
    private final LatestRequest request;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    /** Looks at nothing yet. */
    DeliveryHeadline(EntrySource journal, Background background) {
        this.journal = journal;
        this.request = new LatestRequest(background);
    }

    /** In words; empty where the journal is not shared. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Looks how it stands now; nothing is sent. */
    void look() {
        if (journal.isShared()) {
            // Where its address cannot be read, the list says so.
            request.ask(journal::delivery, this::show, _ -> text.set(""));
        }
    }

    private void show(Optional<DeliveryState> delivery) {
        text.set(delivery.map(DeliveryHeadline::words).orElse(""));
    }

    private static String words(DeliveryState state) {
        return state.waiting() == 0
                ? MessageBundle.of("journal.shared", state.where())
                : MessageBundle.of("journal.shared.waiting", state.where(), state.waiting());
    }
}
