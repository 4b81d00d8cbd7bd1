package gatehouse.console.environments;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.RowList;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The environments to go to, and a small form for one more. */
public final class EnvironmentChooserViewModel {
    private final EnvironmentStore environments;
    private final Background background;
    private final Consumer<Environment> go;
    private final Runnable close;
    private final RowList<Environment> list = new RowList<>();
    private final EnvironmentFormViewModel form;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /**
     * @param go opens an environment
     * @param close takes the question off the screen
     */
    public EnvironmentChooserViewModel(
            EnvironmentStore environments,
            Background background,
            Consumer<Environment> go,
            Runnable close) {
        this.environments = environments;
        this.background = background;
        this.go = go;
        this.close = close;
        this.form = new EnvironmentFormViewModel(environments.schemas());
        read();
    }

    /** The environments, Sandbox first. */
    public RowList<Environment> list() {
        return list;
    }

    /** Where the systems of an environment are, for people; empty where it has none. */
    public String places(Environment environment) {
        return environment.connections().stream()
                .map(environments.schemas()::place)
                .collect(Collectors.joining(" · "));
    }

    /** The form for one more. */
    public EnvironmentFormViewModel form() {
        return form;
    }

    /** What is wrong with the file; empty when nothing is. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Opens an environment. */
    public void choose(Environment environment) {
        close.run();
        go.accept(environment);
    }

    /**
     * Adds what the form says.
     *
     * @return the first field that is wrong; then nothing is added, and each wrong field says why
     */
    public Optional<SettingFieldViewModel> add() {
        trouble.set("");
        Optional<SettingFieldViewModel> wrong = form.firstWrong(list);
        if (wrong.isEmpty()) {
            Environment added = form.environment();
            background.write(() -> add(added), _ -> added(), this::failed);
        }
        return wrong;
    }

    /** Takes an environment out of the file; nothing happens at the environment itself. */
    public void remove(Environment environment) {
        background.write(() -> removed(environment), _ -> read(), this::failed);
    }

    /** Goes nowhere. */
    public void cancel() {
        close.run();
    }

    private Environment add(Environment added) throws IOException {
        environments.add(added);
        return added;
    }

    private void added() {
        form.reset();
        read();
    }

    private Environment removed(Environment environment) throws IOException {
        environments.remove(environment.id());
        return environment;
    }

    private void read() {
        background.start(environments::list, this::show, this::failed);
    }

    private void show(List<Environment> known) {
        list.show(known);
        FileProblem broken = environments.trouble();
        if (broken != null) {
            trouble.set(MessageBundle.of(broken.key(), broken.arguments().toArray()));
        }
    }

    /** Only the file can fail; no system is called. */
    private void failed(WorkFailure why) {
        trouble.set(FailureMessages.of(why, "").text());
    }
}
