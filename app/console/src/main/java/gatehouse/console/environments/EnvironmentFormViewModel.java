package gatehouse.console.environments;

import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.environments.settings.NameRule;
import gatehouse.console.environments.settings.SettingFault;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form for a new environment. */
public final class EnvironmentFormViewModel {
    private static final ConnectionSetting NAME =
            ConnectionSetting.required("name", "environments.name", NameRule.ENVIRONMENT);

    private final SettingFieldViewModel name = new SettingFieldViewModel(NAME);
    private final ObjectProperty<Environment.EnvironmentKind> kind =
            new SimpleObjectProperty<>(Environment.EnvironmentKind.TEST);
    private final List<ConnectionFormViewModel> connections;

    /** A form with one connection for each of the systems. */
    public EnvironmentFormViewModel(ConnectionSchemas schemas) {
        this.connections = schemas.all().stream().map(ConnectionFormViewModel::new).toList();
    }

    /** The name. */
    public SettingFieldViewModel name() {
        return name;
    }

    /** What is at stake. */
    public ObjectProperty<Environment.EnvironmentKind> kindProperty() {
        return kind;
    }

    /** A connection to each system that Gatehouse knows; those without an address are not added. */
    public List<ConnectionFormViewModel> connections() {
        return connections;
    }

    /** Whether there is a name and at least one address. */
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

    /**
     * Checks all fields; each wrong one says why.
     *
     * @param others whose names are taken
     * @return the first field that is wrong
     */
    Optional<SettingFieldViewModel> firstWrong(List<Environment> others) {
        Stream<SettingFieldViewModel> ofName =
                isNameRight(others) ? Stream.empty() : Stream.of(name);
        Stream<SettingFieldViewModel> ofConnections =
                wanted().map(ConnectionFormViewModel::firstWrong).flatMap(Optional::stream);
        return Stream.concat(ofName, ofConnections).toList().stream().findFirst();
    }

    /** A new environment, where no field is wrong. */
    Environment environment() {
        return new Environment(
                EnvironmentId.random(),
                name.typed(),
                kind.get(),
                "",
                wanted().map(ConnectionFormViewModel::connection).toList());
    }

    /** Empties the form; the kind stays. */
    void reset() {
        name.reset();
        connections.forEach(ConnectionFormViewModel::reset);
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

    private boolean isNameRight(List<Environment> others) {
        if (!name.isRight()) {
            return false;
        }
        boolean taken = others.stream().anyMatch(other -> other.isCalled(name.typed()));
        if (taken) {
            name.refuse(new SettingFault("setting.fault.taken"));
        }
        return !taken;
    }
}
