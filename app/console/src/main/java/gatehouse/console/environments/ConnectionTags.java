package gatehouse.console.environments;

import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.environments.settings.TagRule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words by which a person finds a connection, such as {@code region-west}. */
public final class ConnectionTags {
    /** What is kept of them of every connection, whatever its system is. */
    public static final ConnectionSetting SETTING =
            ConnectionSetting.writtenIfSaid("tags", "setting.tags", TagRule.WORDS);

    private ConnectionTags() {}

    /** The tags of a connection, in their order. */
    public static List<String> of(ConnectionSpec connection) {
        return Stream.of(connection.setting(SETTING.key()).split(","))
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    /** The settings that say how a connection works, which tags do not. */
    static Map<String, String> withoutTags(ConnectionSpec connection) {
        var others = new HashMap<>(connection.settings());
        others.remove(SETTING.key());
        return others;
    }
}
