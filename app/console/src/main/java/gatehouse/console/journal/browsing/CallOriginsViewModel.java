package gatehouse.console.journal.browsing;

import gatehouse.console.journal.JournalEntry;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/**
 * Leads from the selected call of the network log back to what it belongs to: to the journal entry
 * of its act, to the receipt of its run, to its session, or to what on the screen rests on it.
 */
public final class CallOriginsViewModel {
    /** Finds what a call belongs to. */
    @FunctionalInterface
    public interface OriginFinder {
        /**
         * Prepares the search, on the thread that owns the view-models; what it gives is called in
         * the background.
         *
         * @param entry of the act of the call; empty where it has none
         */
        Callable<List<EntryLink>> links(WireEntry call, Optional<JournalEntry> entry);
    }

    private final JournalServices services;
    private final WireViewModel calls;
    private final OriginFinder finder;
    private final ObservableValue<Boolean> asking;
    private final LatestRequest reading;
    private final ReadOnlyObjectWrapper<List<EntryLink>> links =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /**
     * @param asking whether a dialog is over them, which then is all that a call leads to
     */
    public CallOriginsViewModel(
            JournalServices services,
            WireViewModel calls,
            OriginFinder finder,
            ObservableValue<Boolean> asking,
            Background background) {
        this.services = services;
        this.calls = calls;
        this.finder = finder;
        this.asking = asking;
        this.reading = new LatestRequest(background);
        calls.selectedProperty().subscribe((_, _) -> look());
        asking.subscribe((_, _) -> look());
    }

    /** Where the selected call leads to; empty as long as nothing is found. */
    public ReadOnlyObjectProperty<List<EntryLink>> linksProperty() {
        return links.getReadOnlyProperty();
    }

    /** Why it could not be found out, in a sentence; empty where it could. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Looks where the selected call leads to, as other things are on the screen. */
    public void look() {
        reading.cancel();
        trouble.set("");
        links.set(List.of());
        Optional<WireEntry> call = calls.selectedCall();
        if (call.isPresent() && asking.getValue()) {
            // The window comes to the front with it.
            links.set(List.of(new EntryLink(MessageBundle.of("wire.toDialog"), () -> {})));
        } else {
            call.ifPresent(this::find);
        }
    }

    /** The same where more was read of what is on the screen; until then the links stay. */
    public void lookAgain() {
        if (!asking.getValue()) {
            calls.selectedCall().ifPresent(this::find);
        }
    }

    private void find(WireEntry call) {
        reading.ask(() -> entry(call), found -> look(call, found), this::failed);
    }

    private void look(WireEntry call, Optional<JournalEntry> entry) {
        reading.ask(finder.links(call, entry), this::found, this::failed);
    }

    private void found(List<EntryLink> there) {
        trouble.set("");
        links.set(there);
    }

    /** An entry that was begun after the call was sent is of a later journal. */
    private Optional<JournalEntry> entry(WireEntry call) throws IOException {
        OptionalLong number = call.exchange().scope().actEntry();
        return number.isEmpty()
                ? Optional.empty()
                : services.journal()
                        .findOwn(number.getAsLong())
                        .filter(entry -> !call.exchange().sentAt().isBefore(entry.act().at()));
    }

    private void failed(WorkFailure why) {
        trouble.set(FailureMessages.of(why).text());
    }
}
