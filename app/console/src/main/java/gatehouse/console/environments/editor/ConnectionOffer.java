package gatehouse.console.environments.editor;

import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.settings.SettingFault;
import gatehouse.console.environments.settings.SettingReading;
import gatehouse.console.words.MessageBundle;

import java.util.List;
import java.util.Optional;

/**
 * A connection that a pasted text may mean.
 *
 * @param schema what is kept of connections to its system
 * @param address what is left of the text as an address of that system
 */
public record ConnectionOffer(ConnectionSchema schema, String address) {
    /** What a pasted address or link may mean, at most one offer for each system. */
    static List<ConnectionOffer> of(String pasted, ConnectionSchemas schemas) {
        String text = pasted.strip();
        return schemas.all().stream()
                .flatMap(schema ->
                        address(schema, text)
                                .map(address -> new ConnectionOffer(schema, address))
                                .stream())
                .toList();
    }

    /** The system and the address, for people. */
    public String text() {
        String system = ConnectionFormViewModel.systemName(schema.system());
        return MessageBundle.of("environments.paste.offer", system, address);
    }

    private static Optional<String> address(ConnectionSchema schema, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (schema.address().read(text)) {
            case SettingReading.Accepted(String value) -> Optional.of(value);
            case SettingReading.Refused(SettingFault why) -> why.offer();
        };
    }
}
