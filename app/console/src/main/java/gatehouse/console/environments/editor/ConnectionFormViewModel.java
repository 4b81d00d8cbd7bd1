package gatehouse.console.environments.editor;

import gatehouse.console.environments.ConnectionDefaults;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.SystemId;
import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.environments.settings.NameRule;
import gatehouse.console.environments.trust.ConnectionTrust;
import gatehouse.console.passwords.StoredPasswordViewModel;
import gatehouse.console.words.MessageBundle;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One connection in a form: its name, and the settings of its system. A connection to a system that
 * this Gatehouse does not know can only be renamed or removed.
 */
public final class ConnectionFormViewModel {
    private static final ConnectionSetting NAME =
            ConnectionSetting.required("name", "environments.connectionName", NameRule.CONNECTION);

    private ConnectionSpec first;
    private final Optional<ConnectionSchema> schema;
    private final SettingFieldViewModel name;
    private final List<SettingFieldViewModel> fields;
    private final Optional<ConnectionDefaultsViewModel> shared;
    private final ConnectionTestViewModel test;
    private final StoredPasswordViewModel password;
    private final Optional<PlainHttpChoice> plainHttp;
    private final ReadOnlyObjectWrapper<ConnectionTrust> trust;

    /**
     * @param first what the form shows at first
     * @param schema what is kept of connections to its system; empty where that is not known
     * @param shared what its environment says for all connections to its system
     */
    ConnectionFormViewModel(
            ConnectionSpec first,
            Optional<ConnectionSchema> schema,
            Optional<ConnectionDefaultsViewModel> shared,
            ConnectionTestViewModel test,
            StoredPasswordViewModel password) {
        this.first = first;
        this.schema = schema;
        this.shared = shared;
        this.test = test;
        this.password = password;
        this.name = new SettingFieldViewModel(NAME, first.name());
        this.fields =
                schema.stream()
                        .flatMap(known ->
                                known.all().stream()
                                        .map(each ->
                                                new SettingFieldViewModel(
                                                        each, known.said(first, each))))
                        .toList();
        this.plainHttp =
                fields.stream()
                        .findFirst()
                        .map(address -> new PlainHttpChoice(address, () -> this.first.address()));
        this.trust = new ReadOnlyObjectWrapper<>(first.trust());
        shared.ifPresent(all ->
                fields.forEach(field -> all.field(field.setting()).ifPresent(field::inherit)));
    }

    /** Its name. */
    public SettingFieldViewModel name() {
        return name;
    }

    /** Its settings, that of the address first; none where the system is not known. */
    public List<SettingFieldViewModel> fields() {
        return fields;
    }

    /** The name of its system, for people. */
    public String system() {
        return systemName(first.system());
    }

    /** Whether it may be called over plain HTTP; empty where the system is not known. */
    public Optional<PlainHttpChoice> plainHttp() {
        return plainHttp;
    }

    /** Its test. */
    public ConnectionTestViewModel test() {
        return test;
    }

    /** Its stored password. */
    public StoredPasswordViewModel password() {
        return password;
    }

    /**
     * Tests the connection as it is typed, with what is typed for all connections to its system.
     *
     * @return the first field that is wrong; then nothing is sent, and each wrong field says why
     */
    public Optional<SettingFieldViewModel> startTest() {
        Optional<SettingFieldViewModel> wrong =
                Stream.concat(all(), shared.stream().flatMap(forAll -> forAll.fields().stream()))
                        .filter(field -> !field.isRight())
                        .toList()
                        .stream()
                        .findFirst()
                        .or(() -> plainHttp.flatMap(PlainHttpChoice::refused));
        if (wrong.isEmpty()) {
            test.start(effective());
        }
        return wrong;
    }

    /** What the file says that it trusts. */
    public ReadOnlyObjectProperty<ConnectionTrust> trustProperty() {
        return trust.getReadOnlyProperty();
    }

    /** The name of a system, for people. */
    static String systemName(SystemId system) {
        String key = "system." + system.value();
        return MessageBundle.has(key) ? MessageBundle.of(key) : system.value();
    }

    ConnectionId id() {
        return first.id();
    }

    boolean leadsTo(SystemId system) {
        return first.system().equals(system);
    }

    /** All fields, in their order. */
    Stream<SettingFieldViewModel> all() {
        return Stream.concat(Stream.of(name), fields.stream());
    }

    /** What is typed, to see whether it was changed. */
    List<String> content() {
        return Stream.concat(
                        Stream.of(first.id().value()),
                        all().map(field -> field.textProperty().get()))
                .toList();
    }

    /** Takes over what the file says now of it; what is typed stays. */
    void follow(ConnectionSpec now) {
        first = now;
        trust.set(now.trust());
    }

    /** Whether what is typed is what the file says. */
    boolean isAsKept() {
        return name.typed().equals(first.name())
                && schema.stream()
                        .allMatch(known ->
                                fields.stream()
                                        .allMatch(field ->
                                                field.means(known.said(first, field.setting()))));
    }

    /** The connection as it was typed, where no field is wrong. */
    ConnectionSpec connection() {
        ConnectionSpec typed =
                schema.map(known -> known.connection(first.id(), name.typed(), texts()))
                        .orElseGet(this::renamed);
        return typed.leadsWhere(first) ? typed.trusting(trust.get()) : typed;
    }

    private ConnectionSpec effective() {
        ConnectionSpec typed = connection();
        ConnectionDefaults forAll =
                shared.map(all -> all.typed(ConnectionDefaults.NONE))
                        .orElse(ConnectionDefaults.NONE);
        return schema.map(known -> known.effective(typed, forAll)).orElse(typed);
    }

    private Map<String, String> texts() {
        return fields.stream()
                .collect(
                        Collectors.toMap(
                                field -> field.setting().key(), SettingFieldViewModel::typed));
    }

    private ConnectionSpec renamed() {
        return new ConnectionSpec(
                first.id(), name.typed(), first.system(), first.address(), first.settings());
    }
}
