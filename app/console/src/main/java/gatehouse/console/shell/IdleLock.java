package gatehouse.console.shell;

import gatehouse.console.preferences.PreferenceChoice;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Command;
import gatehouse.console.work.IdleWatch;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Locks the window when nobody has used it for a while, and when the person says so. Locking leaves
 * the environment as quitting does: it is read-only and signed out of, and its secrets are wiped;
 * acts under way go on to their end. The window shows nothing until the environment is open again,
 * with somebody signed in where it has a sign-in.
 */
public final class IdleLock {
    /** How long before it locks itself it says so. */
    private static final Duration WARNING = Duration.ofMinutes(1);

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final WindowContext window;
    private final EnvironmentNavigator navigator;
    private final ToastQueue toasts;
    private final IdleLimit limit;
    private final IdleWatch watch;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sign = new ReadOnlyStringWrapper("");

    /**
     * @param navigator the environment that is left
     * @param toasts wait while the window is locked
     */
    IdleLock(WindowContext window, EnvironmentNavigator navigator, ToastQueue toasts) {
        this.window = window;
        this.navigator = navigator;
        this.toasts = toasts;
        this.limit = new IdleLimit(window);
        this.watch = new IdleWatch(window.services().clocks());
        navigator.stateProperty().subscribe(this::opened);
    }

    /** Whether nothing may be seen. */
    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /** Why it is locked, in a sentence. */
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** That it locks itself within a minute; empty until then. */
    public ReadOnlyStringProperty signProperty() {
        return sign.getReadOnlyProperty();
    }

    /** What is on its way while it is unlocked, or why that failed; empty where nothing is. */
    public ObservableValue<String> progress() {
        return navigator
                .stateProperty()
                .map(now ->
                        now instanceof EnvironmentState.SignedOut
                                ? ""
                                : new EnvironmentNotice(window.shell()).of(now).title());
    }

    /** Watches the time from now on, until the subscription ends. */
    public Subscription watch() {
        watch.use();
        return window.ticker().every(PERIOD, this::check);
    }

    /**
     * Somebody pressed a key or moved the mouse.
     *
     * @return whether that goes on to where it was meant; not where it came too late
     */
    public boolean use() {
        boolean late = !locked.get() && left().filter(time -> !time.isPositive()).isPresent();
        if (late) {
            check();
        } else {
            watch.use();
            sign.set("");
        }
        return !late;
    }

    /** Locks at once. */
    public void lock() {
        lock(MessageBundle.of("lock.asked"));
    }

    /** Opens the environment again, which asks who is there where it has a sign-in. */
    public void unlock() {
        if (locked.get()) {
            navigator.unlock();
        }
    }

    /** What can be done about it, for keys and palette. */
    List<Command> commands() {
        var all = new ArrayList<Command>();
        all.add(
                new Command(
                        "lockWindow",
                        "Shortcut+Shift+L",
                        locked.not(),
                        () -> MessageBundle.of("lock.title"),
                        this::lock,
                        true));
        all.addAll(limit.commands());
        return all;
    }

    /** After how long without input the window is locked. */
    PreferenceChoice choice() {
        return limit.choice();
    }

    /**
     * Passes on whether the program may end. Where it may not, as something is asked, a locked
     * window says so in place of the question.
     */
    boolean mayQuit(boolean may) {
        if (!may && locked.get()) {
            window.dialogs().leave();
            reason.set(MessageBundle.of("lock.quit"));
        }
        return may;
    }

    private Optional<Duration> left() {
        return limit.in(navigator.stateProperty().get().environment())
                .map(limit -> limit.minus(watch.idle()));
    }

    private void check() {
        left().ifPresentOrElse(this::check, () -> sign.set(""));
    }

    /** Locks it again, too, where somebody began to unlock it and went away. */
    private void check(Duration left) {
        if (!left.isPositive()) {
            if (!(navigator.stateProperty().get() instanceof EnvironmentState.Locked)) {
                lock(MessageBundle.of("lock.idle"));
            }
        } else if (locked.get()) {
            sign.set("");
        } else if (left.compareTo(WARNING) < 0) {
            sign.set(MessageBundle.of("lock.soon", TimeFormat.countdown(left)));
        } else {
            sign.set("");
        }
    }

    private void lock(String why) {
        sign.set("");
        reason.set(why);
        toasts.hold(true);
        locked.set(true);
        navigator.lock();
    }

    private void opened(EnvironmentState now) {
        if (locked.get() && now instanceof EnvironmentState.Ready) {
            watch.use();
            locked.set(false);
            toasts.hold(false);
        }
    }
}
