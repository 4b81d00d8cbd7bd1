package gatehouse.console.temporarykey;

import gatehouse.console.words.Times;
import gatehouse.console.work.Background;
import gatehouse.console.work.Failure;
import gatehouse.console.work.Latest;
import gatehouse.console.work.Newest;
import gatehouse.console.work.Rows;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks keys one go after the other, and shows the verdicts as they come. */
final class Verdicts {
    private final KeyChecks keys;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Runnable changed;
    private final Consumer<Failure> failed;
    private final Latest checking;
    private final Newest<KeyRun> told;
    private final Rows<KeyCheck> rows = new Rows<>();
    private final ReadOnlyObjectWrapper<CheckState> state =
            new ReadOnlyObjectWrapper<>(new CheckState.Idle());
    private KeyRun run = new KeyRun(List.of(), Instant.EPOCH);

    /**
     * @param changed is told when the verdicts are others
     */
    Verdicts(
            KeyChecks keys,
            Background background,
            InstantSource clock,
            ZoneId zone,
            Runnable changed,
            Consumer<Failure> failed) {
        this.keys = keys;
        this.clock = clock;
        this.zone = zone;
        this.changed = changed;
        this.failed = failed;
        this.checking = new Latest(background);
        this.told = background.newest(this::progressed);
    }

    Rows<KeyCheck> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<CheckState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    boolean isChecking() {
        return state.get() instanceof CheckState.Checking;
    }

    Optional<KeyDetail> detail(int number) {
        return rows.stream()
                .filter(check -> check.number() == number)
                .findFirst()
                .map(check -> new KeyDetail(check, run.lines().get(number - 1)));
    }

    /** Checks these, and forgets those before. */
    void check(List<KeyLine> lines) {
        run.lines().forEach(KeyLine::wipe);
        run = new KeyRun(lines, clock.instant());
        begin(lines);
    }

    /** Checks another form under a number of its own. */
    void checkAlso(KeyLine.Form form) {
        var lines = new ArrayList<>(run.lines());
        var line = new KeyLine(lines.size() + 1, List.of(form), "", "");
        lines.add(line);
        var more = new KeyRun(lines, clock.instant());
        run.checks().forEach(more::add);
        run = more;
        begin(List.of(line));
    }

    /** Checks no more; what is known by then stays. */
    void stop() {
        checking.cancel();
        show(run);
        ended();
    }

    /** Asks nothing more, and forgets keys and verdicts. */
    void clear() {
        checking.cancel();
        run.lines().forEach(KeyLine::wipe);
        run = new KeyRun(List.of(), clock.instant());
        rows.show(List.of());
        state.set(new CheckState.Idle());
        changed.run();
    }

    private void begin(List<KeyLine> lines) {
        KeyRun now = run;
        show(now);
        checking.ask(
                () -> {
                    keys.checkAll(
                            lines,
                            check -> {
                                now.add(check);
                                told.offer(now);
                            });
                    return now;
                },
                _ -> {
                    show(now);
                    ended();
                },
                why -> {
                    ended();
                    failed.accept(why);
                });
    }

    /** What comes late of an earlier go, or of one that was stopped, is not shown. */
    private void progressed(KeyRun now) {
        if (now.equals(run) && checking.isAsking()) {
            show(now);
        }
    }

    private void show(KeyRun now) {
        rows.show(now.checks());
        state.set(now.progress(clock.instant()));
        changed.run();
    }

    private void ended() {
        state.set(new CheckState.Shown(run.summary(Times.clock(clock.instant(), zone))));
        changed.run();
    }
}
