package gatehouse.console.environments;

import gatehouse.console.environments.settings.NameRule;
import gatehouse.console.environments.settings.Setting;
import gatehouse.console.environments.settings.SettingFault;
import gatehouse.console.words.Words;
import gatehouse.console.work.Background;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;
import gatehouse.console.work.Rows;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environments to go to, and a small form for one more. */
public final class EnvironmentsViewModel {
    private static final Setting NAME =
            Setting.required("name", "environments.name", NameRule.ENVIRONMENT);

    private final Environments environments;
    private final Background background;
    private final Consumer<Environment> go;
    private final Runnable close;
    private final Rows<Environment> list = new Rows<>();
    private final SettingFieldViewModel name = new SettingFieldViewModel(NAME);
    private final ObjectProperty<Environment.Kind> kind =
            new SimpleObjectProperty<>(Environment.Kind.TEST);
    private final List<ConnectionFormViewModel> connections;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /**
     * @param go opens an environment
     * @param close takes the question off the screen
     */
    public EnvironmentsViewModel(
            Environments environments,
            Background background,
            Consumer<Environment> go,
            Runnable close) {
        this.environments = environments;
        this.background = background;
        this.go = go;
        this.close = close;
        this.connections =
                environments.schemas().all().stream().map(ConnectionFormViewModel::new).toList();
        read();
    }

    /** The environments, Sandbox first. */
    public Rows<Environment> list() {
        return list;
    }

    /** Where the systems of an environment are, for people; empty where it has none. */
    public String places(Environment environment) {
        return environment.connections().stream()
                .map(environments.schemas()::place)
                .collect(Collectors.joining(" · "));
    }

    /** Name of the one to add. */
    public SettingFieldViewModel name() {
        return name;
    }

    /** What is at stake in the one to add. */
    public ObjectProperty<Environment.Kind> kindProperty() {
        return kind;
    }

    /** A connection to each system that Gatehouse knows; those without an address are not added. */
    public List<ConnectionFormViewModel> connections() {
        return connections;
    }

    /** Whether there is a name and at least one system. */
    public BooleanBinding isWhole() {
        Observable[] typed =
                Stream.concat(Stream.of(name), addresses())
                        .map(SettingFieldViewModel::textProperty)
                        .toArray(Observable[]::new);
        return Bindings.createBooleanBinding(
                () ->
                        !name.typed().isEmpty()
                                && addresses().anyMatch(address -> !address.typed().isEmpty()),
                typed);
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
        Optional<SettingFieldViewModel> wrong = firstWrong();
        if (wrong.isEmpty()) {
            var added =
                    new Environment(
                            EnvironmentId.random(),
                            name.typed(),
                            kind.get(),
                            "",
                            wanted().map(ConnectionFormViewModel::connection).toList());
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

    private Stream<SettingFieldViewModel> addresses() {
        return connections.stream().map(ConnectionFormViewModel::address);
    }

    /** Where nothing is typed at all, the first address is the one that is missing. */
    private Stream<ConnectionFormViewModel> wanted() {
        List<ConnectionFormViewModel> wanted =
                connections.stream().filter(ConnectionFormViewModel::isWanted).toList();
        return wanted.isEmpty() ? connections.stream().limit(1) : wanted.stream();
    }

    private Optional<SettingFieldViewModel> firstWrong() {
        Stream<SettingFieldViewModel> ofName = isNameRight() ? Stream.empty() : Stream.of(name);
        Stream<SettingFieldViewModel> ofConnections =
                wanted().map(ConnectionFormViewModel::firstWrong).flatMap(Optional::stream);
        return Stream.concat(ofName, ofConnections).toList().stream().findFirst();
    }

    private boolean isNameRight() {
        if (!name.isRight()) {
            return false;
        }
        boolean taken = list.stream().anyMatch(other -> other.isCalled(name.typed()));
        if (taken) {
            name.refuse(new SettingFault("setting.fault.taken"));
        }
        return !taken;
    }

    private Environment add(Environment added) throws IOException {
        environments.add(added);
        return added;
    }

    private void added() {
        name.reset();
        connections.forEach(ConnectionFormViewModel::reset);
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
        Trouble broken = environments.trouble();
        if (broken != null) {
            trouble.set(Words.of(broken.key(), broken.arguments().toArray()));
        }
    }

    /** Only the file can fail; no system is called. */
    private void failed(Failure why) {
        trouble.set(FailureWords.of(why, "").text());
    }
}
