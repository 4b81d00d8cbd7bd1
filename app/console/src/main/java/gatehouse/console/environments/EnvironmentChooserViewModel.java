package gatehouse.console.environments;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.RowList;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
    private final String leaving;
    private final Consumer<Environment> go;
    private final Runnable close;
    private final RowList<Environment> list = new RowList<>();
    private final EnvironmentFormViewModel form;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Environment>> newest =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Environment>> removing =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param leaving what is lost when another environment is opened; empty where nothing is
     * @param go opens an environment
     * @param close takes the question off the screen
     */
    public EnvironmentChooserViewModel(
            EnvironmentStore environments,
            Background background,
            String leaving,
            Consumer<Environment> go,
            Runnable close) {
        this.environments = environments;
        this.background = background;
        this.leaving = leaving;
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

    /** What is lost when another environment is opened; empty where nothing is. */
    public String leaving() {
        return leaving;
    }

    /** The form for one more. */
    public EnvironmentFormViewModel form() {
        return form;
    }

    /** What is wrong with the file; empty when nothing is. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The environment that was added last, once it is in the list. */
    public ReadOnlyObjectProperty<Optional<Environment>> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    /** The environment that the person is asked whether to remove. */
    public ReadOnlyObjectProperty<Optional<Environment>> removingProperty() {
        return removing.getReadOnlyProperty();
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
            background.write(() -> add(added), this::added, this::failed);
        }
        return wrong;
    }

    /** Asks whether to remove an environment; the sandbox stays. */
    public void askToRemove(Environment environment) {
        if (!environment.equals(Environment.SANDBOX)) {
            removing.set(Optional.of(environment));
        }
    }

    /** Keeps the environment that the person was asked about. */
    public void keep() {
        removing.set(Optional.empty());
    }

    /** Takes that environment out of the file; nothing happens at its systems. */
    public void remove() {
        removing.get()
                .ifPresent(
                        gone -> background.write(() -> removed(gone), _ -> read(), this::failed));
        keep();
    }

    /** Goes nowhere. */
    public void cancel() {
        close.run();
    }

    private Environment add(Environment added) throws IOException {
        environments.add(added);
        return added;
    }

    private void added(Environment added) {
        form.reset();
        background.start(
                environments::list,
                known -> {
                    show(known);
                    newest.set(
                            known.stream().filter(one -> one.id().equals(added.id())).findFirst());
                },
                this::failed);
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
