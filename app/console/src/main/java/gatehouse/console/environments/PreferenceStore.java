package gatehouse.console.environments;

import gatehouse.console.words.MessageBundle;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Small choices of the person, kept in {@code preferences.json}.
 *
 * <p>The file is read at the first question. A value of another type than asked for counts as none.
 * What was put is written by {@link #save} and not before, so that whoever changes much, as a
 * window being dragged, decides when. May be used from any thread.
 */
public final class PreferenceStore {
    private static final String MEMBER = "values";

    private final JsonFile file;
    private final Map<String, @Nullable JsonNode> unsaved = new HashMap<>();
    private @Nullable ObjectNode values;
    private @Nullable FileProblem trouble;

    /** Reads nothing yet. */
    public PreferenceStore(HomeFolder home, InstantSource clock) {
        this.file = new JsonFile(home, home.preferences(), clock);
    }

    /** The text under this key, or {@code otherwise} when there is none. */
    public String text(String key, String otherwise) {
        return value(key) instanceof StringNode text ? text.stringValue() : otherwise;
    }

    /** The number under this key, or {@code otherwise} when there is none. */
    public double number(String key, double otherwise) {
        JsonNode value = value(key);
        return value != null && value.isNumber() ? value.doubleValue() : otherwise;
    }

    /** The yes or no under this key, or {@code otherwise} when there is none. */
    public boolean flag(String key, boolean otherwise) {
        return value(key) instanceof BooleanNode flag ? flag.booleanValue() : otherwise;
    }

    /** The texts under this key, or {@code otherwise} when there are none. */
    public List<String> texts(String key, List<String> otherwise) {
        return value(key) instanceof ArrayNode array
                        && array.valueStream().allMatch(JsonNode::isString)
                ? array.valueStream().map(JsonNode::stringValue).toList()
                : otherwise;
    }

    /** The keys that begin so and have a value. */
    public List<String> keys(String beginning) {
        return names().stream().filter(key -> key.startsWith(beginning)).toList();
    }

    /** Remembers a text. */
    public void put(String key, String value) {
        change(key, StringNode.valueOf(value));
    }

    /** Remembers a number. */
    public void put(String key, double value) {
        change(key, DoubleNode.valueOf(value));
    }

    /** Remembers a yes or no. */
    public void put(String key, boolean value) {
        change(key, BooleanNode.valueOf(value));
    }

    /** Remembers texts. */
    public void put(String key, List<String> value) {
        ArrayNode array = JsonFile.object().putArray(key);
        value.forEach(array::add);
        change(key, array);
    }

    /** Forgets what is under a key. */
    public void forget(String key) {
        change(key, null);
    }

    /**
     * Writes what was put since the last save, and nothing else: what another Gatehouse wrote
     * meanwhile under other keys stays.
     *
     * @throws IOException when the disk fails or a newer Gatehouse wrote the file; what was put is
     *     still remembered then
     */
    public synchronized void save() throws IOException {
        if (unsaved.isEmpty()) {
            return;
        }
        file.change(
                PreferenceStore::read,
                content -> {
                    unsaved.forEach((key, value) -> set(content.value(), key, value));
                    content.root().set(MEMBER, content.value());
                    values = content.value();
                });
        unsaved.clear();
    }

    /** What was wrong with the file when it was read, or null; then the defaults are in use. */
    public synchronized @Nullable FileProblem trouble() {
        values();
        return trouble;
    }

    private synchronized List<String> names() {
        return List.copyOf(values().propertyNames());
    }

    private synchronized @Nullable JsonNode value(String key) {
        return values().get(key);
    }

    private synchronized void change(String key, @Nullable JsonNode value) {
        set(values(), key, value);
        unsaved.put(key, value);
    }

    private ObjectNode values() {
        if (values == null) {
            values = load();
        }
        return values;
    }

    private ObjectNode load() {
        try {
            JsonFile.FileContent<ObjectNode> content = file.read(PreferenceStore::read);
            trouble = content.trouble();
            return content.value();
        } catch (IOException e) {
            // Nobody wants to miss the window because its size is not known.
            trouble = new FileProblem("kept.unreadable", List.of(String.valueOf(e.getMessage())));
            return JsonFile.object();
        }
    }

    private static ObjectNode read(ObjectNode root, List<String> reasons) {
        JsonNode found = root.path(MEMBER);
        if (found instanceof ObjectNode object) {
            return object;
        }
        if (!found.isMissingNode()) {
            reasons.add(MEMBER + ": " + MessageBundle.of("home.file.noObject"));
        }
        return JsonFile.object();
    }

    private static void set(ObjectNode values, String key, @Nullable JsonNode value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.set(key, value);
        }
    }
}
