package gatehouse.console.environments.editor;

import gatehouse.console.passwords.OrphanedPasswords;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.Optional;

/** What the place of the environments says above the list. */
final class EditorNotice {
    /** How long a removal can be undone. */
    static final Duration UNDO = OrphanedPasswords.UNDO;

    private final DelayTicker ticker;
    private final ReadOnlyObjectWrapper<ScreenNotice> notice =
            new ReadOnlyObjectWrapper<>(ScreenNotice.NONE);
    private Subscription fading = Subscription.EMPTY;

    EditorNotice(DelayTicker ticker) {
        this.ticker = ticker;
    }

    ReadOnlyObjectProperty<ScreenNotice> property() {
        return notice.getReadOnlyProperty();
    }

    void clear() {
        fading.unsubscribe();
        notice.set(ScreenNotice.NONE);
    }

    /** Says that one was removed, as long as that can be undone. */
    void removed(String name, Runnable undo) {
        undoable(MessageBundle.of("environments.removed", name), undo);
    }

    /** Says what was done, as long as that can be undone. */
    void undoable(String sentence, Runnable undo) {
        say(good(sentence, command("undo", undo)));
        fading = ticker.every(UNDO, this::clear);
    }

    /** Says that an environment on the screen is there as it was before. */
    void open(String name, Runnable again) {
        say(
                new ScreenNotice(
                        ScreenNotice.NoticeKind.WARNING,
                        MessageBundle.of("environments.openBefore", name),
                        MessageBundle.of("environments.openBefore.then"),
                        command("openAgain", again)));
    }

    void saved(String name) {
        said(MessageBundle.of("environments.saved", name));
    }

    /** Says for a while what was done. */
    void said(String sentence) {
        say(good(sentence, Optional.empty()));
        fading = ticker.every(UNDO, this::clear);
    }

    /** Only the file can fail; no system is called. */
    void failed(WorkFailure why) {
        warn(FailureMessages.of(why, "").text());
    }

    void warn(String sentence) {
        say(new ScreenNotice(ScreenNotice.NoticeKind.WARNING, sentence, "", Optional.empty()));
    }

    private void say(ScreenNotice said) {
        clear();
        notice.set(said);
    }

    private Optional<Command> command(String key, Runnable act) {
        return Optional.of(
                new Command(
                        key,
                        "",
                        () -> {
                            clear();
                            act.run();
                        }));
    }

    private static ScreenNotice good(String sentence, Optional<Command> act) {
        return new ScreenNotice(ScreenNotice.NoticeKind.GOOD, sentence, "", act);
    }
}
