package gatehouse.console.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.ProductionRule;
import gatehouse.console.preferences.PreferenceChoice;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** After how long without input the window is locked: a choice of the person, which is kept. */
final class IdleLimit {
    private static final String KEPT = "idleLock.minutes";
    private static final int NEVER = 0;
    private static final int USUAL = 15;
    private static final int LONGEST = 60;
    private static final List<Integer> CHOICES = List.of(1, 5, USUAL, 30, LONGEST, NEVER);

    private final WindowContext window;
    private final IntegerProperty minutes;

    IdleLimit(WindowContext window) {
        this.window = window;
        double kept = window.preferences().number(KEPT, USUAL);
        this.minutes =
                new SimpleIntegerProperty(
                        CHOICES.stream().filter(one -> one == kept).findFirst().orElse(USUAL));
    }

    /**
     * The time for an environment; empty where it is never locked by itself. "Never" does not hold
     * for production, which gets the longest time.
     */
    Optional<Duration> in(Environment environment) {
        int chosen = minutes.get();
        int limit = chosen == NEVER && ProductionRule.isProduction(environment) ? LONGEST : chosen;
        return limit == NEVER ? Optional.empty() : Optional.of(Duration.ofMinutes(limit));
    }

    /** One command for each choice; the one that holds now cannot be chosen. */
    List<Command> commands() {
        return CHOICES.stream().map(this::command).toList();
    }

    /** The same as one choice of the preferences. */
    PreferenceChoice choice() {
        return new PreferenceChoice(
                MessageBundle.of("preferences.lock"),
                commands().stream().map(Command::text).toList(),
                minutes.map(now -> CHOICES.indexOf(now.intValue())),
                place -> choose(CHOICES.get(place)));
    }

    private Command command(int choice) {
        return new Command(
                "idleLock." + choice,
                "",
                minutes.isNotEqualTo(choice),
                () -> MessageBundle.of("obstacle.chosen"),
                () -> choose(choice));
    }

    private void choose(int choice) {
        minutes.set(choice);
        window.preferences().put(KEPT, choice);
        window.background()
                .write(
                        () -> {
                            window.preferences().save();
                            return choice;
                        },
                        _ -> {},
                        _ -> notKept());
    }

    private void notKept() {
        window.shell()
                .tell(
                        new ToastMessage(
                                ScreenNotice.NoticeKind.WARNING,
                                MessageBundle.of("idleLock.notKept")));
    }
}
