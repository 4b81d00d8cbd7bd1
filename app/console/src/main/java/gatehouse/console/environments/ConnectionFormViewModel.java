package gatehouse.console.environments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings of one connection in a form; without an address there is no such connection. */
public final class ConnectionFormViewModel {
    private final ConnectionSchema schema;
    private final List<SettingFieldViewModel> fields;

    /** An empty form for {@code schema}. */
    public ConnectionFormViewModel(ConnectionSchema schema) {
        this.schema = schema;
        this.fields = schema.all().stream().map(SettingFieldViewModel::new).toList();
    }

    /** Its fields, that of the address first. */
    public List<SettingFieldViewModel> fields() {
        return fields;
    }

    SettingFieldViewModel address() {
        return fields.getFirst();
    }

    /** Whether the person wants such a connection. */
    boolean isWanted() {
        return fields.stream().anyMatch(SettingFieldViewModel::isChanged);
    }

    /** The first field that cannot be as it is; each of them says why. */
    Optional<SettingFieldViewModel> firstWrong() {
        return fields.stream().filter(field -> !field.isRight()).toList().stream().findFirst();
    }

    /** A new connection, called like its system. */
    ConnectionSpec connection() {
        Map<String, String> texts =
                fields.stream()
                        .collect(
                                Collectors.toMap(
                                        field -> field.setting().key(),
                                        SettingFieldViewModel::typed));
        return schema.connection(ConnectionId.random(), schema.system().value(), texts);
    }

    void reset() {
        fields.forEach(SettingFieldViewModel::reset);
    }
}
