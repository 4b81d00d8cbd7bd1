package gatehouse.console.journal.browsing;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Command;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.ScreenNotice.NoticeKind;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said above the list and in place of its lines. */
final class JournalMessages {
    private final Command read;
    private final Command clearFilter;
    private final TimeFormat times;
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ScreenNotice> notice =
            new ReadOnlyObjectWrapper<>(ScreenNotice.NONE);

    /**
     * @param state where the list stands
     * @param delivery tells of the shared journal; it looks again whenever the list was read
     * @param read reads the journal again
     * @param clearFilter shows what the filter hides
     */
    JournalMessages(
            ObservableValue<JournalListState> state,
            DeliveryHeadline delivery,
            Runnable read,
            Command clearFilter,
            TimeFormat times) {
        this.read = new Command("refresh", "F5", read);
        this.clearFilter = clearFilter;
        this.times = times;
        state.subscribe(_ -> delivery.look());
        headline.bind(
                Bindings.createStringBinding(
                        () -> joined(headline(state.getValue()), delivery.textProperty().get()),
                        state,
                        delivery.textProperty()));
        notice.bind(state.map(this::notice));
    }

    /** How complete what is seen is. */
    ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /** What is said instead of entries or above them. */
    ReadOnlyObjectProperty<ScreenNotice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    private static String joined(String list, String shared) {
        return Stream.of(list, shared)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String headline(JournalListState state) {
        return switch (state) {
            case JournalListState.Idle _, JournalListState.Busy _, JournalListState.Failed _ -> "";
            case JournalListState.Beginning(int shown, long total) ->
                    MessageBundle.of("journal.headline.beginning", shown, total);
            case JournalListState.Shown shown -> headline(shown);
            case JournalListState.Stale(JournalListState.Shown earlier, _) -> headline(earlier);
        };
    }

    private String headline(JournalListState.Shown shown) {
        return MessageBundle.of(
                "journal.headline", shown.shown(), shown.total(), times.clock(shown.asOf()));
    }

    private ScreenNotice notice(JournalListState state) {
        return switch (state) {
            case JournalListState.Idle _, JournalListState.Beginning _ -> ScreenNotice.NONE;
            case JournalListState.Busy _ ->
                    new ScreenNotice(
                            NoticeKind.BUSY,
                            MessageBundle.of("journal.busy"),
                            "",
                            Optional.empty());
            case JournalListState.Shown shown -> nothingShown(shown);
            case JournalListState.Stale(_, var why) ->
                    ScreenNotice.of(
                            NoticeKind.WARNING, FailureMessages.of(why, ""), Optional.of(read));
            case JournalListState.Failed(var why) ->
                    ScreenNotice.of(
                            NoticeKind.FAILED, FailureMessages.of(why, ""), Optional.of(read));
        };
    }

    private ScreenNotice nothingShown(JournalListState.Shown shown) {
        if (shown.total() == 0) {
            return new ScreenNotice(
                    NoticeKind.EMPTY,
                    MessageBundle.of("journal.none"),
                    MessageBundle.of("journal.none.then"),
                    Optional.empty());
        }
        return shown.shown() > 0
                ? ScreenNotice.NONE
                : new ScreenNotice(
                        NoticeKind.EMPTY,
                        MessageBundle.of("journal.hidden", shown.total()),
                        MessageBundle.of("sessions.hidden.then"),
                        Optional.of(clearFilter));
    }
}
