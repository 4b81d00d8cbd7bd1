package gatehouse.console.journal.browsing;

import gatehouse.console.journal.VerificationResult;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.LatestValueDispatcher;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The check whether the journal is as it was written, and whether it still has what it had at an
 * earlier moment. It reads beside the acts and holds none of them up.
 */
public final class VerifyJournalViewModel {
    private static final Pattern HEAD = Pattern.compile("(?i)[0-9a-f]{64}|");

    /** More often, nobody could read it. */
    private static final int STEP = 1_000;

    private final JournalServices services;
    private final Runnable close;
    private final LatestRequest checking;
    private final LatestValueDispatcher<VerifyJournalState.Checking> progress;
    private final StringProperty earlier = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<VerifyJournalState> state =
            new ReadOnlyObjectWrapper<>(new VerifyJournalState.Asking());

    /**
     * @param close takes it off the screen
     */
    public VerifyJournalViewModel(JournalServices services, Background background, Runnable close) {
        this.services = services;
        this.close = close;
        this.checking = new LatestRequest(background);
        this.progress = background.newest(this::progressed);
    }

    /** A head that was noted earlier; empty where none is compared. */
    public StringProperty earlierProperty() {
        return earlier;
    }

    /** What is wrong with the earlier head; empty where nothing is. */
    public ObservableValue<String> trouble() {
        return earlier.map(typed -> isHead(typed) ? "" : MessageBundle.of("journal.verify.form"));
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<VerifyJournalState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Where it stands, in a sentence. */
    public ObservableValue<String> sentence() {
        return state.map(this::sentence);
    }

    /** The head of the journal that was found intact; empty otherwise. */
    public ObservableValue<String> head() {
        return state.map(VerifyJournalViewModel::head);
    }

    private static String head(VerifyJournalState now) {
        return switch (now) {
            case VerifyJournalState.Ended(VerificationResult.Intact(_, String seal)) -> seal;
            case VerifyJournalState.Ended(VerificationResult.EarlierHeadUnknown(_, String seal)) ->
                    seal;
            case VerifyJournalState.Ended(VerificationResult.Broken _) -> "";
            case VerifyJournalState.Asking _,
                    VerifyJournalState.Checking _,
                    VerifyJournalState.Failed _ ->
                    "";
        };
    }

    /** Begins the check, unless it goes on or the earlier head is none. */
    public void start() {
        String head = earlier.get().strip().toLowerCase(Locale.ROOT);
        if (isHead(head) && !checking.isAsking()) {
            state.set(new VerifyJournalState.Checking(0, 0));
            checking.ask(
                    () -> services.journal().verify(head, this::walked),
                    result -> state.set(new VerifyJournalState.Ended(result)),
                    why -> state.set(new VerifyJournalState.Failed(why)));
        }
    }

    /** Stops the check; nothing is known then. */
    public void stop() {
        checking.cancel();
        state.set(new VerifyJournalState.Asking());
    }

    /** Takes it off the screen; a check that goes on is stopped. */
    public void close() {
        checking.cancel();
        close.run();
    }

    private void walked(long checked, long total) {
        if (checked % STEP == 0) {
            progress.offer(new VerifyJournalState.Checking(checked, total));
        }
    }

    private void progressed(VerifyJournalState.Checking now) {
        if (checking.isAsking()) {
            state.set(now);
        }
    }

    private static boolean isHead(String typed) {
        return HEAD.matcher(typed.strip()).matches();
    }

    private String sentence(VerifyJournalState now) {
        return switch (now) {
            case VerifyJournalState.Asking _ -> "";
            case VerifyJournalState.Checking(long checked, long total) ->
                    MessageBundle.of("journal.verify.checking", checked, total);
            case VerifyJournalState.Ended(VerificationResult.Intact(long entries, _)) ->
                    MessageBundle.of(
                            earlier.get().isBlank()
                                    ? "journal.verify.intact"
                                    : "journal.verify.intactSince",
                            entries);
            case VerifyJournalState.Ended(VerificationResult.EarlierHeadUnknown(long entries, _)) ->
                    MessageBundle.of("journal.verify.earlierUnknown", entries);
            case VerifyJournalState.Ended(VerificationResult.Broken(long record, var why)) ->
                    MessageBundle.of(
                            "journal.verify.broken",
                            MessageBundle.of("journal.broken." + why, record));
            case VerifyJournalState.Failed(var why) -> FailureMessages.of(why, "").text();
        };
    }
}
