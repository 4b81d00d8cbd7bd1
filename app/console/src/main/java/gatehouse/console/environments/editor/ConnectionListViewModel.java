package gatehouse.console.environments.editor;

import gatehouse.console.environments.ConnectionDefaults;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.settings.SettingFault;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The connections of an environment while they are edited; several may lead to one system. */
public final class ConnectionListViewModel {
    private final ConnectionSchemas schemas;
    private final ConnectionParts parts;
    private final Supplier<Environment> edited;
    private final Runnable changed;
    private final ObservableList<ConnectionFormViewModel> all = FXCollections.observableArrayList();
    private final List<ConnectionDefaultsViewModel> defaults;
    private final ConnectionPasteViewModel paste;
    private ConnectionDefaults loaded = ConnectionDefaults.NONE;

    /**
     * @param edited the environment as it is called by now
     * @param changed runs after each change of what is typed
     */
    ConnectionListViewModel(
            ConnectionSchemas schemas,
            ConnectionParts parts,
            Supplier<Environment> edited,
            Runnable changed) {
        this.schemas = schemas;
        this.parts = parts;
        this.edited = edited;
        this.changed = changed;
        this.defaults =
                schemas.all().stream()
                        .filter(schema -> !schema.inherited().isEmpty())
                        .map(ConnectionDefaultsViewModel::new)
                        .toList();
        this.paste = parts.paste(this, schemas);
        defaults.stream().flatMap(each -> each.fields().stream()).forEach(this::listenTo);
        all.subscribe(this::changed);
    }

    /** Their forms. */
    public ObservableList<ConnectionFormViewModel> all() {
        return all;
    }

    /** What is said once for all connections to a system, one for each system. */
    public List<ConnectionDefaultsViewModel> defaults() {
        return defaults;
    }

    /** The systems that a connection can lead to. */
    public List<ConnectionSchema> systems() {
        return schemas.all();
    }

    /** The name of a system, for people. */
    public String systemName(ConnectionSchema schema) {
        return ConnectionFormViewModel.systemName(schema.system());
    }

    /** What a pasted address or link may mean. */
    public ConnectionPasteViewModel paste() {
        return paste;
    }

    /** Adds an empty connection to a system. */
    public void add(ConnectionSchema schema) {
        add(schema, "", Map.of());
    }

    /** Takes a connection out. */
    public void remove(ConnectionFormViewModel removed) {
        removed.test().cancel();
        all.remove(removed);
    }

    /** Shows others in place of what is typed. */
    void load(Environment shown) {
        loaded = shown.defaults();
        defaults.forEach(each -> each.load(loaded));
        all.forEach(each -> each.test().cancel());
        all.setAll(shown.connections().stream().map(this::form).toList());
    }

    /** Takes over what each of them trusts. */
    void follow(List<ConnectionSpec> now) {
        for (ConnectionSpec each : now) {
            all.stream()
                    .filter(form -> form.id().equals(each.id()))
                    .forEach(form -> form.follow(each));
        }
    }

    /** All fields, in their order. */
    Stream<SettingFieldViewModel> fields() {
        return Stream.concat(
                defaults.stream().flatMap(each -> each.fields().stream()),
                all.stream().flatMap(ConnectionFormViewModel::all));
    }

    /** What is typed, to see whether it was changed. */
    Stream<Object> content() {
        return Stream.concat(
                defaults.stream().map(ConnectionDefaultsViewModel::content),
                all.stream().map(ConnectionFormViewModel::content));
    }

    /** What is typed for all connections to a system, where no field is wrong. */
    ConnectionDefaults typedDefaults() {
        ConnectionDefaults typed = loaded;
        for (ConnectionDefaultsViewModel each : defaults) {
            typed = each.typed(typed);
        }
        return typed;
    }

    /** The first address for which plain HTTP was not chosen; it says so. */
    Optional<SettingFieldViewModel> firstUnchosen() {
        return all.stream()
                .flatMap(form -> form.plainHttp().flatMap(PlainHttpChoice::refused).stream())
                .findFirst();
    }

    /** The first field whose connection is called like an earlier one; it says so. */
    Optional<SettingFieldViewModel> firstNamedTwice() {
        var names = new HashSet<String>();
        Optional<SettingFieldViewModel> twice =
                all.stream()
                        .map(ConnectionFormViewModel::name)
                        .filter(each -> !names.add(each.typed().toLowerCase(Locale.ROOT)))
                        .findFirst();
        twice.ifPresent(field -> field.refuse(new SettingFault("setting.fault.connectionTaken")));
        return twice;
    }

    /**
     * Adds a connection to a system.
     *
     * @param texts of settings that differ from the standard, by their keys
     */
    void add(ConnectionSchema schema, String address, Map<String, String> texts) {
        String called = FreeConnectionName.of(schema.system(), all);
        Map<String, String> settings = schema.standardSettings();
        var unaddressed =
                new ConnectionSpec(ConnectionId.random(), called, schema.system(), "", settings);
        ConnectionFormViewModel form = form(unaddressed);
        form.fields().getFirst().textProperty().set(address);
        form.fields().stream()
                .filter(field -> texts.containsKey(field.setting().key()))
                .forEach(field -> field.textProperty().set(texts.get(field.setting().key())));
        all.add(form);
    }

    private ConnectionFormViewModel form(ConnectionSpec connection) {
        Optional<ConnectionDefaultsViewModel> shared =
                defaults.stream()
                        .filter(each -> each.system().equals(connection.system()))
                        .findFirst();
        var form =
                new ConnectionFormViewModel(
                        connection,
                        schemas.find(connection.system()),
                        shared,
                        parts.test(edited),
                        parts.password(connection.id()));
        form.all().forEach(this::listenTo);
        return form;
    }

    private void listenTo(SettingFieldViewModel field) {
        field.textProperty().subscribe((_, _) -> changed());
    }

    private void changed() {
        for (ConnectionDefaultsViewModel each : defaults) {
            long sharing = all.stream().filter(form -> form.leadsTo(each.system())).count();
            each.show(sharing > 1 || each.isSaid() || !loaded.of(each.system()).isEmpty());
        }
        changed.run();
    }
}
