package gatehouse.console.temporarykey;

import gatehouse.console.environments.SuperOfficeAccess;
import gatehouse.console.words.Times;
import gatehouse.console.words.Words;
import gatehouse.console.work.Background;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;
import gatehouse.console.work.Latest;
import gatehouse.console.work.Newest;
import gatehouse.console.work.Rows;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The place of the temporary keys: what was pasted, the verdicts, the one that is looked at. */
public final class TemporaryKeysViewModel {
    private final String environment;
    private final KeyChecks keys;
    private final SuperOfficeAccess access;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Latest checking;
    private final Newest<KeyRun> told;
    private final KeyField field = new KeyField();
    private final ReadOnlyObjectWrapper<CheckState> state =
            new ReadOnlyObjectWrapper<>(new CheckState.Idle());
    private final Rows<KeyCheck> rows = new Rows<>();
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Optional<KeyDetail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding possible;
    private KeyRun run = new KeyRun(List.of(), Instant.EPOCH);

    /** The place over {@code keys}. */
    public TemporaryKeysViewModel(
            String environment,
            KeyChecks keys,
            SuperOfficeAccess access,
            Background background,
            InstantSource clock,
            ZoneId zone) {
        this.environment = environment;
        this.keys = keys;
        this.access = access;
        this.clock = clock;
        this.zone = zone;
        this.checking = new Latest(background);
        this.told = background.newest(this::progressed);
        this.possible =
                Bindings.createBooleanBinding(
                        () ->
                                !field.lines().isEmpty()
                                        && !isChecking()
                                        && !access.asProperty().get().isEmpty(),
                        field.inputProperty(),
                        state,
                        access.asProperty());
        selected.subscribe(_ -> choose());
    }

    /** As whom calls are sent. */
    public SuperOfficeAccess access() {
        return access;
    }

    /** What was pasted; emptied as soon as it is checked. */
    public KeyField field() {
        return field;
    }

    /** Where the checking stands. */
    public ReadOnlyObjectProperty<CheckState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The verdicts, by the running numbers of the keys. */
    public Rows<KeyCheck> rows() {
        return rows;
    }

    /** The number of the verdict that is looked at; 0 for none. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** The verdict that is looked at. */
    public ReadOnlyObjectProperty<Optional<KeyDetail>> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Whether there is something to check, and nothing under way. */
    public BooleanBinding possible() {
        return possible;
    }

    /** Checks what was pasted. */
    public void check() {
        if (possible.get()) {
            List<KeyLine> lines = field.lines();
            run.lines().forEach(KeyLine::wipe);
            run = new KeyRun(lines, clock.instant());
            selected.set(0);
            begin(lines);
            field.clear();
        }
    }

    /** Checks another form of the key that is looked at, under a number of its own. */
    public void checkAlso(KeyLine.Form form) {
        if (isChecking() || detail.get().isEmpty()) {
            return;
        }
        var lines = new ArrayList<>(run.lines());
        var line = new KeyLine(lines.size() + 1, List.of(form), "", "");
        lines.add(line);
        var more = new KeyRun(lines, clock.instant());
        run.checks().forEach(more::add);
        run = more;
        begin(List.of(line));
    }

    /** Checks no more; what is known by then stays. */
    public void stop() {
        if (isChecking()) {
            checking.cancel();
            show(run);
            ended();
        }
    }

    /** The verdicts to take along, without the keys. */
    public VerdictTable table() {
        return new VerdictTable(environment, List.copyOf(rows));
    }

    /** Says that the verdicts could not be written to a file. */
    public void exportFailed(String why) {
        field.tell(Words.of("key.export.failed", why));
    }

    /** Asks nothing more, and forgets keys and verdicts. */
    public void close() {
        checking.cancel();
        run.lines().forEach(KeyLine::wipe);
        run = new KeyRun(List.of(), clock.instant());
        field.clear();
        selected.set(0);
        rows.show(List.of());
        state.set(new CheckState.Idle());
    }

    private boolean isChecking() {
        return state.get() instanceof CheckState.Checking;
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
                this::failed);
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
        choose();
    }

    private void ended() {
        state.set(new CheckState.Shown(run.summary(Times.clock(clock.instant(), zone))));
        if (selected.get() == 0 && !rows.isEmpty()) {
            selected.set(rows.getFirst().number());
        }
    }

    private void failed(Failure why) {
        ended();
        field.tell(FailureWords.of(why, Words.of("so.name")).text());
    }

    private void choose() {
        detail.set(
                rows.stream()
                        .filter(check -> check.number() == selected.get())
                        .findFirst()
                        .map(check -> new KeyDetail(check, run.lines().get(check.number() - 1))));
    }
}
