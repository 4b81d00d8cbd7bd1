package gatehouse.console.temporarykey;

import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.LatestValueDispatcher;
import gatehouse.console.work.RowList;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Checks keys one go after the other, and shows the verdicts as they come. */
final class KeyVerdictList {
    private final KeyCheckService keys;
    private final InstantSource clock;
    private final TimeFormat times;
    private final Runnable changed;
    private final Consumer<WorkFailure> failed;
    private final LatestRequest checking;
    private final LatestValueDispatcher<KeyCheckRun> progress;
    private final RowList<KeyCheckResult> rows = new RowList<>();
    private final ReadOnlyObjectWrapper<KeyCheckState> state =
            new ReadOnlyObjectWrapper<>(new KeyCheckState.Idle());
    private KeyCheckRun run = new KeyCheckRun(List.of(), Instant.EPOCH);

    /**
     * @param changed is told when the verdicts are others
     */
    KeyVerdictList(
            KeyCheckService keys,
            Background background,
            InstantSource clock,
            TimeFormat times,
            Runnable changed,
            Consumer<WorkFailure> failed) {
        this.keys = keys;
        this.clock = clock;
        this.times = times;
        this.changed = changed;
        this.failed = failed;
        this.checking = new LatestRequest(background);
        this.progress = background.newest(this::progressed);
    }

    RowList<KeyCheckResult> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<KeyCheckState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    boolean isChecking() {
        return state.get() instanceof KeyCheckState.Checking;
    }

    Optional<KeyVerdictDetail> detail(int number) {
        return rows.stream()
                .filter(check -> check.number() == number)
                .findFirst()
                .map(check -> new KeyVerdictDetail(check, run.lines().get(number - 1)));
    }

    OptionalInt restingOn(long call) {
        return rows.stream()
                .filter(check -> check.seen().number().equals(OptionalLong.of(call)))
                .mapToInt(KeyCheckResult::number)
                .findFirst();
    }

    /** Checks these, and forgets those before. */
    void check(List<PastedKeyLine> lines) {
        run.lines().forEach(PastedKeyLine::wipe);
        run = new KeyCheckRun(lines, clock.instant());
        begin(lines);
    }

    /** Checks another form under a number of its own. */
    void checkAlso(PastedKeyLine.KeyForm form) {
        var lines = new ArrayList<>(run.lines());
        var line = new PastedKeyLine(lines.size() + 1, List.of(form), "", "");
        lines.add(line);
        var more = new KeyCheckRun(lines, clock.instant());
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
        run.lines().forEach(PastedKeyLine::wipe);
        run = new KeyCheckRun(List.of(), clock.instant());
        rows.show(List.of());
        state.set(new KeyCheckState.Idle());
        changed.run();
    }

    private void begin(List<PastedKeyLine> lines) {
        KeyCheckRun now = run;
        show(now);
        checking.ask(
                () -> {
                    keys.checkAll(
                            lines,
                            check -> {
                                now.add(check);
                                progress.offer(now);
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
    private void progressed(KeyCheckRun now) {
        if (now.equals(run) && checking.isAsking()) {
            show(now);
        }
    }

    private void show(KeyCheckRun now) {
        rows.show(now.checks());
        state.set(now.progress(clock.instant()));
        changed.run();
    }

    private void ended() {
        state.set(new KeyCheckState.Shown(run.summary(times.clock(clock.instant()))));
        changed.run();
    }
}
