package gatehouse.console.environments.editor;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.KeptEnvironment;
import gatehouse.console.environments.ProductionRule;
import gatehouse.console.environments.exchange.ConflictRule;
import gatehouse.console.environments.exchange.ImportChoices;
import gatehouse.console.environments.exchange.ImportFile;
import gatehouse.console.environments.exchange.ImportPlan;
import gatehouse.console.environments.exchange.ImportStep;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.RowList;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What an import would change: looked at, chosen where a name is taken, and then done at once. */
public final class ImportPreviewViewModel {
    private final String fileName;
    private final ImportFile file;
    private final EnvironmentFileService service;
    private final Background background;
    private final EditorHost host;
    private final ImportEnding ending;
    private final LatestRequest planning;
    private final RowList<ImportRow> rows = new RowList<>();
    private final StringProperty selected = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ImportPlan> plan =
            new ReadOnlyObjectWrapper<>(new ImportPlan(List.of(), List.of()));
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private ImportChoices choices = ImportChoices.KEEP_ALL;

    /** What happens when the preview goes off the screen. */
    interface ImportEnding {
        /** Something was changed. */
        void done(ImportPlan plan, String fileName);

        /** Nothing was changed. */
        void cancelled();
    }

    /**
     * Plans nothing yet.
     *
     * @param fileName for people
     */
    ImportPreviewViewModel(
            String fileName,
            ImportFile file,
            EnvironmentFileService service,
            Background background,
            EditorHost host,
            ImportEnding ending) {
        this.fileName = fileName;
        this.file = file;
        this.service = service;
        this.background = background;
        this.host = host;
        this.ending = ending;
        this.planning = new LatestRequest(background);
    }

    /** What is asked. */
    public String title() {
        return MessageBundle.of("import.title", fileName);
    }

    /** The rows: first what is wrong, then what can be chosen, then the others. */
    public ObservableList<ImportRow> rows() {
        return rows;
    }

    /** The id of the selected row; empty when none is. */
    public StringProperty selectedProperty() {
        return selected;
    }

    /** What would be done; another value after each choice. */
    public ReadOnlyObjectProperty<ImportPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Whether the import would change anything, and is not under way. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** Why it was not done; empty where that was not tried. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The number of a row with that id, from 0; below 0 where there is none. */
    public int indexOf(String id) {
        return IntStream.range(0, rows.size())
                .filter(number -> rows.get(number).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    /** The selected row. */
    public Optional<ImportRow> selectedRow() {
        return rows.stream().filter(row -> row.id().equals(selected.get())).findFirst();
    }

    /** Chooses for all names that are taken; for production a person chooses one by one. */
    public void chooseForAll(ConflictRule rule) {
        choose(choices.withAll(rule));
    }

    /** Chooses for the selected row; to replace one of production, its name is asked for. */
    public void choose(ConflictRule rule) {
        selectedRow()
                .flatMap(ImportRow::step)
                .flatMap(ImportStep::present)
                .map(KeptEnvironment::environment)
                .ifPresent(present -> choose(present, rule));
    }

    /** Does it, in one change of the file. */
    public void proceed() {
        if (!possible.get()) {
            return;
        }
        possible.set(false);
        ImportPlan shown = plan.get();
        ImportChoices chosen = choices;
        background.write(
                () -> service.apply(file, chosen, shown),
                done -> ending.done(done, fileName),
                this::failed);
    }

    /** Changes nothing. */
    public void cancel() {
        planning.cancel();
        ending.cancelled();
    }

    void open() {
        choose(choices);
    }

    private void choose(Environment present, ConflictRule rule) {
        Runnable change = () -> choose(choices.with(present, rule));
        if (rule == ConflictRule.REPLACE && ProductionRule.isProduction(present)) {
            host.confirm(present, ChangeQuestion.replacement(present), change);
        } else {
            change.run();
        }
    }

    private void choose(ImportChoices chosen) {
        choices = chosen;
        trouble.set("");
        possible.set(false);
        planning.ask(() -> service.plan(file, chosen), this::show, this::say);
    }

    private void show(PlannedImport planned) {
        rows.show(planned.rows());
        plan.set(planned.plan());
        possible.set(planned.plan().count() > 0);
    }

    private void failed(WorkFailure why) {
        choose(choices);
        say(why);
    }

    private void say(WorkFailure why) {
        trouble.set(FailureMessages.of(why, "").text());
    }
}
