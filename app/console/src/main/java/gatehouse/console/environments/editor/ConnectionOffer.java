package gatehouse.console.environments.editor;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.environments.settings.SettingFault;
import gatehouse.console.environments.settings.SettingReading;
import gatehouse.console.words.MessageBundle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A connection that a pasted text may mean.
 *
 * @param schema what is kept of connections to its system
 * @param address what is left of the text as an address of that system
 */
public record ConnectionOffer(ConnectionSchema schema, String address) {
    private static final int MOST_FOLDERS = 4;
    private static final Pattern BEHIND_HOST = Pattern.compile("(?<=[^:/])/.*$");

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

    /**
     * The connections to ask for the system: at this address, then at each folder above it. A
     * setting that must be there and is not known yet has the address in its place; no call of a
     * test depends on it.
     */
    List<ConnectionSpec> possible() {
        var texts = new HashMap<>(schema.standardSettings());
        schema.settings().stream()
                .filter(ConnectionSetting::required)
                .forEach(setting -> texts.put(setting.key(), server()));
        return Stream.iterate(address, at -> at.length() >= server().length(), this::above)
                .limit(MOST_FOLDERS)
                .map(at -> connection(at, texts))
                .toList();
    }

    private String server() {
        return BEHIND_HOST.matcher(address).replaceFirst("");
    }

    private String above(String at) {
        return at.equals(server()) ? "" : at.substring(0, at.lastIndexOf('/'));
    }

    private ConnectionSpec connection(String at, Map<String, String> texts) {
        String name = schema.system().value();
        return new ConnectionSpec(ConnectionId.random(), name, schema.system(), at, texts);
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
