package gatehouse.console.environments.editor;

import gatehouse.console.environments.ConnectionDefaults;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.SystemId;
import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.words.MessageBundle;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.List;
import java.util.Optional;

/** What an environment says once for all its connections to one system, while it is edited. */
public final class ConnectionDefaultsViewModel {
    private final ConnectionSchema schema;
    private final List<SettingFieldViewModel> fields;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();

    ConnectionDefaultsViewModel(ConnectionSchema schema) {
        this.schema = schema;
        this.fields =
                schema.inherited().stream()
                        .map(setting -> new SettingFieldViewModel(setting, ""))
                        .toList();
    }

    /** What the fields are about. */
    public String title() {
        String system = ConnectionFormViewModel.systemName(schema.system());
        return MessageBundle.of("environments.defaults.title", system);
    }

    /** The settings that a connection need not say anything of. */
    public List<SettingFieldViewModel> fields() {
        return fields;
    }

    /** Whether there is anything that several connections share, or could share. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    SystemId system() {
        return schema.system();
    }

    /** Whether anything is typed. */
    boolean isSaid() {
        return content().stream().anyMatch(text -> !text.isEmpty());
    }

    /** What is typed, to see whether it was changed. */
    List<String> content() {
        return fields.stream().map(SettingFieldViewModel::typed).toList();
    }

    /** Says whether the fields are to be seen. */
    void show(boolean yes) {
        shown.set(yes);
    }

    /** Shows what is said in place of what is typed. */
    void load(ConnectionDefaults said) {
        fields.forEach(
                field -> field.textProperty().set(said.text(system(), field.setting().key())));
    }

    /** The same as before with what is typed, where no field is wrong. */
    ConnectionDefaults typed(ConnectionDefaults before) {
        ConnectionDefaults typed = before;
        for (SettingFieldViewModel field : fields) {
            ConnectionSetting setting = field.setting();
            String text = schema.acceptedDefault(setting, field.typed());
            typed = typed.with(system(), setting.key(), text);
        }
        return typed;
    }

    /** The field for all connections that counts where one of them says nothing. */
    Optional<SettingFieldViewModel> field(ConnectionSetting setting) {
        return fields.stream().filter(field -> field.setting().equals(setting)).findFirst();
    }
}
