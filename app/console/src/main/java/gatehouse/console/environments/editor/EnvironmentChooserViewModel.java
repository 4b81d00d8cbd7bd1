package gatehouse.console.environments.editor;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.FileProblem;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.RowList;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The environments to go to, and the way to the place where they are edited. */
public final class EnvironmentChooserViewModel {
    private final EnvironmentStore environments;
    private final String leaving;
    private final EnvironmentChoice choice;
    private final Runnable close;
    private final RowList<Environment> list = new RowList<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Environment>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Environment> all = List.of();

    /**
     * @param leaving what is lost when another environment is opened; empty where nothing is
     * @param close takes the question off the screen
     */
    public EnvironmentChooserViewModel(
            EnvironmentStore environments,
            Background background,
            String leaving,
            EnvironmentChoice choice,
            Runnable close) {
        this.environments = environments;
        this.leaving = leaving;
        this.choice = choice;
        this.close = close;
        search.subscribe((_, _) -> filter());
        background.start(environments::ordered, this::show, this::failed);
    }

    /**
     * Where a person can go from the question.
     *
     * @param go opens an environment
     * @param goApart opens an environment in a window of its own
     * @param isInOther whether another window shows an environment
     * @param manage shows the place of the environments
     * @param add begins a new environment there
     */
    public record EnvironmentChoice(
            Consumer<Environment> go,
            Consumer<Environment> goApart,
            Predicate<Environment> isInOther,
            Runnable manage,
            Runnable add) {}

    /** The environments that match the search, in their order. */
    public RowList<Environment> list() {
        return list;
    }

    /** The one that is selected at first and after each change of the search. */
    public ReadOnlyObjectProperty<Optional<Environment>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What is searched for in names and addresses. */
    public StringProperty searchProperty() {
        return search;
    }

    /** Where the systems of an environment are, for people; empty where it has none. */
    public String places(Environment environment) {
        return environments.schemas().places(environment);
    }

    /** Whether another window shows an environment; that one comes to the front if it is chosen. */
    public boolean isInOther(Environment environment) {
        return choice.isInOther().test(environment);
    }

    /** What is lost when another environment is opened; empty where nothing is. */
    public String leaving() {
        return leaving;
    }

    /** What is wrong with the file; empty when nothing is. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Opens an environment. */
    public void choose(Environment environment) {
        close.run();
        choice.go().accept(environment);
    }

    /** Opens an environment in a window of its own; this window keeps what it shows. */
    public void chooseApart(Environment environment) {
        close.run();
        choice.goApart().accept(environment);
    }

    /** Goes to the place of the environments. */
    public void manage() {
        close.run();
        choice.manage().run();
    }

    /** Begins a new environment in that place. */
    public void add() {
        close.run();
        choice.add().run();
    }

    /** Goes nowhere. */
    public void cancel() {
        close.run();
    }

    private void show(List<Environment> known) {
        all = known;
        filter();
        FileProblem broken = environments.trouble();
        if (broken != null) {
            trouble.set(MessageBundle.of(broken.key(), broken.arguments().toArray()));
        }
    }

    private void filter() {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        list.show(all.stream().filter(each -> matches(each, wanted)).toList());
        selected.set(Optional.empty());
        selected.set(list.stream().findFirst());
    }

    private boolean matches(Environment environment, String wanted) {
        return environment.name().toLowerCase(Locale.ROOT).contains(wanted)
                || places(environment).toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Only the file can fail; no system is called. */
    private void failed(WorkFailure why) {
        trouble.set(FailureMessages.of(why, "").text());
    }
}
