package gatehouse.console.environments;

import gatehouse.console.words.Words;
import gatehouse.console.work.Background;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;
import gatehouse.console.work.Rows;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The environments to go to, and a small form for one more. */
public final class EnvironmentsViewModel {
    private final Environments environments;
    private final Background background;
    private final Consumer<Environment> go;
    private final Runnable close;
    private final Rows<Environment> list = new Rows<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Environment.Kind> kind =
            new SimpleObjectProperty<>(Environment.Kind.TEST);
    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty prefix = new SimpleStringProperty("/api");
    private final StringProperty superOffice = new SimpleStringProperty("");
    private final StringProperty srs = new SimpleStringProperty("");
    private final StringProperty origin = new SimpleStringProperty("");
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
        read();
    }

    /** The environments, Sandbox first. */
    public Rows<Environment> list() {
        return list;
    }

    /** Name of the one to add. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What is at stake in the one to add. */
    public ObjectProperty<Environment.Kind> kindProperty() {
        return kind;
    }

    /** Scheme, host and port of its Portos; empty where it has none. */
    public StringProperty serverProperty() {
        return server;
    }

    /** Path below which its resources live. */
    public StringProperty prefixProperty() {
        return prefix;
    }

    /** Address of its SuperOffice, as {@code https://crm.example/SuperOffice/api}; may be empty. */
    public StringProperty superOfficeProperty() {
        return superOffice;
    }

    /** Address of the Screen Recording Service on this computer, with its port; may be empty. */
    public StringProperty srsProperty() {
        return srs;
    }

    /** Address of the web desktop's server, which SRS takes its calls from. */
    public StringProperty originProperty() {
        return origin;
    }

    /** Whether there is a name and at least one system. */
    public BooleanBinding isWhole() {
        return Bindings.createBooleanBinding(
                () ->
                        !name.get().isBlank()
                                && Stream.of(server, superOffice, srs)
                                        .anyMatch(address -> !address.get().isBlank()),
                name,
                server,
                superOffice,
                srs);
    }

    /** What is wrong with the form or the file; empty when nothing is. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Opens an environment. */
    public void choose(Environment environment) {
        close.run();
        go.accept(environment);
    }

    /** Adds what the form says. */
    public void add() {
        trouble.set("");
        var form =
                new Form(
                        name.get().strip(),
                        kind.get(),
                        server.get().strip(),
                        prefix.get().strip(),
                        superOffice.get().strip(),
                        srs.get().strip(),
                        origin.get().strip());
        background.write(() -> add(form), this::added, this::failed);
    }

    /** Takes an environment out of the file; nothing happens at the environment itself. */
    public void remove(Environment environment) {
        background.write(() -> removeNamed(environment.name()), _ -> read(), this::failed);
    }

    /** Goes nowhere. */
    public void cancel() {
        close.run();
    }

    /** What was typed; an empty address stands for a system that is not there. */
    private record Form(
            String name,
            Environment.Kind kind,
            String server,
            String prefix,
            String superOffice,
            String srs,
            String origin) {
        /** Where no address is there at all, the first one is told to be missing. */
        Environment environment() {
            boolean elsewhere = !superOffice.isEmpty() || !srs.isEmpty();
            return new Environment(
                    name,
                    kind,
                    server.isEmpty() && elsewhere ? null : new Environment.Portos(server, prefix),
                    superOffice.isEmpty() ? null : new Environment.SuperOffice(superOffice),
                    srs.isEmpty() ? null : new Environment.Srs(srs, origin));
        }
    }

    private Environment add(Form form) throws IOException {
        Environment added = form.environment();
        environments.add(added);
        return added;
    }

    private void added(Environment added) {
        List.of(name, server, superOffice, srs, origin).forEach(field -> field.set(""));
        read();
    }

    private String removeNamed(String called) throws IOException {
        environments.remove(called);
        return called;
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

    private void failed(Failure why) {
        trouble.set(FailureWords.of(why, "Portos").text());
    }
}
