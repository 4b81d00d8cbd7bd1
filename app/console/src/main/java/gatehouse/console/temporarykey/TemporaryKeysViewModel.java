package gatehouse.console.temporarykey;

import gatehouse.console.connections.superoffice.SuperOfficeAccess;
import gatehouse.console.words.Words;
import gatehouse.console.work.Background;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;
import gatehouse.console.work.Rows;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The place of the temporary keys: what was pasted, the verdicts, the one that is looked at. */
public final class TemporaryKeysViewModel {
    private final String environment;
    private final SuperOfficeAccess access;
    private final Verdicts verdicts;
    private final KeyField field = new KeyField();
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Optional<KeyDetail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding possible;

    /** The place over {@code keys}. */
    public TemporaryKeysViewModel(
            String environment,
            KeyChecks keys,
            SuperOfficeAccess access,
            Background background,
            InstantSource clock,
            ZoneId zone) {
        this.environment = environment;
        this.access = access;
        this.verdicts = new Verdicts(keys, background, clock, zone, this::choose, this::failed);
        this.possible =
                Bindings.createBooleanBinding(
                        this::canCheck,
                        field.inputProperty(),
                        verdicts.stateProperty(),
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
        return verdicts.stateProperty();
    }

    /** The verdicts, by the running numbers of the keys. */
    public Rows<KeyCheck> rows() {
        return verdicts.rows();
    }

    /** The number of the verdict that is looked at; 0 for none. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** The verdict that is looked at. */
    public ReadOnlyObjectProperty<Optional<KeyDetail>> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Whether there is something to check, somebody signed in, and nothing under way. */
    public BooleanBinding possible() {
        return possible;
    }

    /** Checks what was pasted. */
    public void check() {
        if (possible.get()) {
            List<KeyLine> lines = field.lines();
            selected.set(0);
            verdicts.check(lines);
            field.clear();
        }
    }

    /** Checks another form of the key that is looked at, under a number of its own. */
    public void checkAlso(KeyLine.Form form) {
        if (!verdicts.isChecking() && detail.get().isPresent()) {
            verdicts.checkAlso(form);
        }
    }

    /** Checks no more; what is known by then stays. */
    public void stop() {
        if (verdicts.isChecking()) {
            verdicts.stop();
        }
    }

    /** The verdicts to take along, without the keys. */
    public VerdictTable table() {
        return new VerdictTable(environment, List.copyOf(rows()));
    }

    /** Says that the verdicts could not be written to a file. */
    public void exportFailed(String why) {
        field.tell(Words.of("key.export.failed", why));
    }

    /** Asks nothing more, and forgets keys and verdicts. */
    public void close() {
        field.clear();
        selected.set(0);
        verdicts.clear();
    }

    private boolean canCheck() {
        return !field.lines().isEmpty()
                && !verdicts.isChecking()
                && !access.asProperty().get().isEmpty();
    }

    private void failed(Failure why) {
        field.tell(FailureWords.of(why, Words.of("so.name")).text());
    }

    /** Where nothing was chosen, the first verdict is looked at once all are there. */
    private void choose() {
        if (selected.get() == 0 && !verdicts.isChecking() && !rows().isEmpty()) {
            selected.set(rows().getFirst().number());
        }
        detail.set(verdicts.detail(selected.get()));
    }
}
