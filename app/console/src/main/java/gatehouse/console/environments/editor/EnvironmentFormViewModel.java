package gatehouse.console.environments.editor;

import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.UnsharedActRule;
import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.environments.settings.NameRule;
import gatehouse.console.environments.settings.SettingFault;
import gatehouse.console.environments.settings.SettingReading;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An environment while it is edited; what is typed stays until it is saved or discarded. */
public final class EnvironmentFormViewModel {
    private static final ConnectionSetting NAME =
            ConnectionSetting.required("name", "environments.name", NameRule.ENVIRONMENT);
    private static final ConnectionSetting COLOUR =
            ConnectionSetting.optional("colour", "environments.colour", NameRule.COLOUR, "");
    private static final ConnectionSetting NOTE =
            ConnectionSetting.optional(
                    "note", "environments.note", SettingReading.Accepted::new, "");

    private final SettingFieldViewModel name = new SettingFieldViewModel(NAME);
    private final SettingFieldViewModel colour = new SettingFieldViewModel(COLOUR);
    private final SettingFieldViewModel note = new SettingFieldViewModel(NOTE);
    private final ObjectProperty<Environment.EnvironmentKind> kind = new SimpleObjectProperty<>();
    private final ObjectProperty<UnsharedActRule> unshared = new SimpleObjectProperty<>();
    private final boolean isJournalShared;
    private final ConnectionListViewModel connections;
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private Environment base;
    private List<Object> saved = List.of();

    /**
     * @param base the environment as the file has it
     * @param parts what it has beside its fields
     */
    EnvironmentFormViewModel(Environment base, ConnectionSchemas schemas, ConnectionParts parts) {
        this.base = base;
        this.isJournalShared = parts.isJournalShared();
        this.kind.set(base.kind());
        this.unshared.set(base.unshared());
        this.connections = new ConnectionListViewModel(schemas, parts, this::called, this::compare);
        Stream.of(name, colour, note)
                .forEach(field -> field.textProperty().subscribe((_, _) -> compare()));
        kind.subscribe((_, _) -> compare());
        unshared.subscribe((_, _) -> compare());
        load(base);
    }

    /** The name. */
    public SettingFieldViewModel name() {
        return name;
    }

    /** The name of the colour. */
    public SettingFieldViewModel colour() {
        return colour;
    }

    /** What a person wants to know of it. */
    public SettingFieldViewModel note() {
        return note;
    }

    /** What is at stake. */
    public ObjectProperty<Environment.EnvironmentKind> kindProperty() {
        return kind;
    }

    /** Whether acts go on while a shared journal cannot be reached. */
    public ObjectProperty<UnsharedActRule> unsharedProperty() {
        return unshared;
    }

    /** Whether that is asked: where there is no shared journal, it is only so if it was said. */
    public boolean asksForUnshared() {
        return isJournalShared || base.unshared() != UnsharedActRule.DEFAULT;
    }

    /** Its connections. */
    public ConnectionListViewModel connections() {
        return connections;
    }

    /** Whether anything is typed that is not saved. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** The environment that is edited, as it was when it was loaded or saved. */
    Environment base() {
        return base;
    }

    /**
     * Checks all fields; each wrong one says why.
     *
     * @param others whose names are taken
     * @return the first field that is wrong
     */
    Optional<SettingFieldViewModel> firstWrong(List<Environment> others) {
        List<SettingFieldViewModel> wrong =
                Stream.concat(Stream.of(name, colour, note), connections.fields())
                        .filter(field -> !field.isRight())
                        .toList();
        if (others.stream().anyMatch(other -> other.isCalled(name.typed()))) {
            name.refuse(new SettingFault("setting.fault.taken"));
            return Optional.of(name);
        }
        return wrong.stream()
                .findFirst()
                .or(connections::firstUnchosen)
                .or(connections::firstNamedTwice);
    }

    /** The environment as it was typed, where no field is wrong. */
    Environment environment() {
        return new Environment(
                base.id(),
                name.typed(),
                kind.get(),
                colour.typed(),
                note.typed(),
                unshared.get(),
                connections.typedDefaults(),
                connections.all().stream().map(ConnectionFormViewModel::connection).toList());
    }

    /** The environment by the name and the kind that are typed; a wrong name does not count. */
    private Environment called() {
        String typed = name.faultProperty().get().isEmpty() ? name.typed() : "";
        return new Environment(
                base.id(),
                typed.isEmpty() ? base.name() : typed,
                kind.get(),
                base.colour(),
                base.connections());
    }

    /** Shows an environment in place of what is typed. */
    void load(Environment shown) {
        name.textProperty().set(shown.name());
        colour.textProperty().set(shown.colour());
        note.textProperty().set(shown.note());
        kind.set(shown.kind());
        unshared.set(shown.unshared());
        connections.load(shown);
        base = shown;
        saved = content();
        compare();
    }

    /**
     * Takes an environment as the one that the file has now; what is typed stays.
     *
     * @param typed the content that was saved
     */
    void saved(Environment kept, List<Object> typed) {
        base = kept;
        saved = typed;
        connections.follow(kept.connections());
        compare();
    }

    /** Takes over what connections trust; the rest only where nothing is typed that it replaces. */
    void follow(Environment now) {
        if (!EnvironmentEditService.isSame(base, now) && !changed.get()) {
            load(now);
        } else {
            connections.follow(now.connections());
        }
    }

    /** What is typed, to be compared. */
    List<Object> content() {
        return Stream.concat(
                        Stream.of(
                                name.typed(),
                                colour.typed(),
                                note.typed(),
                                kind.get(),
                                unshared.get()),
                        connections.content())
                .toList();
    }

    private void compare() {
        changed.set(!content().equals(saved));
    }
}
