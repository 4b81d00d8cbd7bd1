package gatehouse.console.temporarykey;

import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.LocalActRunner;
import gatehouse.console.connections.superoffice.SuperOfficeAccessViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.files.FileExport;
import gatehouse.console.files.FileSaving;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.RowList;
import gatehouse.console.work.WorkFailure;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The place of the temporary keys: what was pasted, the verdicts, the one that is looked at. */
public final class TemporaryKeysViewModel {
    /** Writes verdicts into a file. */
    public static final ActKind EXPORT = ActKind.local("temporarykey.export", JournalRule.REQUIRED);

    private final Environment environment;
    private final SuperOfficeAccessViewModel access;
    private final KeyVerdictList verdicts;
    private final KeyFieldViewModel field = new KeyFieldViewModel();
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Optional<KeyVerdictDetail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding possible;
    private final FileSaving file;

    /**
     * The place over {@code keys}.
     *
     * @param acts records each file
     * @param saved is told in a sentence where verdicts were saved
     */
    public TemporaryKeysViewModel(
            Environment environment,
            KeyCheckService keys,
            SuperOfficeAccessViewModel access,
            Background background,
            InstantSource clock,
            TimeFormat times,
            LocalActRunner acts,
            Consumer<String> saved) {
        this.environment = environment;
        this.access = access;
        this.verdicts =
                new KeyVerdictList(keys, background, clock, times, this::choose, this::failed);
        this.possible =
                Bindings.createBooleanBinding(
                        this::canCheck,
                        field.inputProperty(),
                        verdicts.stateProperty(),
                        access.asProperty());
        selected.subscribe(_ -> choose());
        this.file =
                new FileSaving(
                        background,
                        acts,
                        LocalAct.of(EXPORT).in(environment),
                        target ->
                                saved.accept(
                                        MessageBundle.of("key.exported", rows().size(), target)));
        file.troubleProperty().subscribe(field::tell);
    }

    /** As whom calls are sent. */
    public SuperOfficeAccessViewModel access() {
        return access;
    }

    /** What was pasted; emptied as soon as it is checked. */
    public KeyFieldViewModel field() {
        return field;
    }

    /** Where the checking stands. */
    public ReadOnlyObjectProperty<KeyCheckState> stateProperty() {
        return verdicts.stateProperty();
    }

    /** The verdicts, by the running numbers of the keys. */
    public RowList<KeyCheckResult> rows() {
        return verdicts.rows();
    }

    /** The number of the verdict that is looked at; 0 for none. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** The verdict that is looked at. */
    public ReadOnlyObjectProperty<Optional<KeyVerdictDetail>> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Whether there is something to check, somebody signed in, and nothing under way. */
    public BooleanBinding possible() {
        return possible;
    }

    /** Checks what was pasted. */
    public void check() {
        if (possible.get()) {
            List<PastedKeyLine> lines = field.lines();
            selected.set(0);
            verdicts.check(lines);
            field.clear();
        }
    }

    /** Checks another form of the key that is looked at, under a number of its own. */
    public void checkAlso(PastedKeyLine.KeyForm form) {
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
    public VerdictExport table() {
        return new VerdictExport(environment, List.copyOf(rows()));
    }

    /** The number of the verdict that rests on a call, by its number in the network log. */
    public OptionalInt restingOn(long call) {
        return verdicts.restingOn(call);
    }

    /** The verdict that is looked at as text for a ticket; it has no key. */
    public Optional<String> ticket() {
        return detail.get().map(one -> one.text(environment));
    }

    /** The name that is proposed for a file of verdicts of a kind, such as {@code csv}. */
    public String fileName(String kind) {
        return MessageBundle.of("key.export.file") + "." + kind;
    }

    /**
     * Saves verdicts into a file, which is replaced where it is there.
     *
     * @param text from {@link #table}
     */
    public void save(Path target, String text) {
        int verdicts = rows().size();
        file.save(target, () -> FileExport.of(text, verdicts + " verdicts"));
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

    private void failed(WorkFailure why) {
        field.tell(FailureMessages.of(why, MessageBundle.of("so.name")).text());
    }

    /** Where nothing was chosen, the first verdict is looked at once all are there. */
    private void choose() {
        if (selected.get() == 0 && !verdicts.isChecking() && !rows().isEmpty()) {
            selected.set(rows().getFirst().number());
        }
        detail.set(verdicts.detail(selected.get()));
    }
}
