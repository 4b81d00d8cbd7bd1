package gatehouse.console.environments;

import gatehouse.console.words.MessageBundle;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON object with a {@code version}, kept in a file.
 *
 * <p>What cannot be understood is copied aside when it is read, and the file of an earlier version
 * is copied aside before it is written anew, so that no write loses anything.
 */
final class JsonFile {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private final HomeFile file;
    private final Path path;
    private final InstantSource clock;
    private final int version;
    private final Upgrade upgrade;

    /** A file of which there has been one version only. */
    JsonFile(HomeFolder home, Path path, InstantSource clock) {
        this(home, path, clock, 1, _ -> {});
    }

    /**
     * @param version that is written
     * @param upgrade turns the object of the version before into one of this version
     */
    JsonFile(HomeFolder home, Path path, InstantSource clock, int version, Upgrade upgrade) {
        this.file = new HomeFile(home, path);
        this.path = path;
        this.clock = clock;
        this.version = version;
        this.upgrade = upgrade;
    }

    /** Turns an object of the version before into one of the present version. */
    @FunctionalInterface
    interface Upgrade {
        void change(ObjectNode root);
    }

    /** Takes from the object what it understands, and gives a reason for each part it does not. */
    @FunctionalInterface
    interface ContentReader<T> {
        T read(ObjectNode root, List<String> reasons);
    }

    /** A new object with nothing in it. */
    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** What was in the file, the object it came from, and what was wrong with it. */
    record FileContent<T>(T value, ObjectNode root, @Nullable FileProblem trouble) {}

    /** Changes the content; the object is written afterwards. */
    @FunctionalInterface
    interface ContentChange<T> {
        void to(FileContent<T> content) throws IOException;
    }

    /**
     * Writes nothing into the file, also where it is of an earlier version.
     *
     * @throws IOException when the file system fails; a broken file is told as trouble instead
     */
    <T> FileContent<T> read(ContentReader<T> reader) throws IOException {
        byte[] bytes = file.read();
        if (bytes == null) {
            return empty(reader, null);
        }
        ObjectNode root;
        try {
            root = parse(bytes);
        } catch (JacksonException e) {
            return empty(reader, kept("kept.broken", e.getOriginalMessage(), bytes));
        } catch (IllegalArgumentException e) {
            return empty(reader, kept("kept.broken", String.valueOf(e.getMessage()), bytes));
        }
        if (version(root) < version) {
            upgrade.change(root);
        }
        var reasons = new ArrayList<String>();
        T value = reader.read(root, reasons);
        return new FileContent<>(value, root, trouble(bytes, root, reasons));
    }

    /** Reads, changes and writes, with nobody between. */
    <T> void change(ContentReader<T> reader, ContentChange<T> change) throws IOException {
        file.exclusively(() -> {
            FileContent<T> content = read(reader);
            refuseNewer(content.root());
            change.to(content);
            keepEarlier(content.root());
            content.root().put("version", version);
            byte[] text = bytes(content.root());
            file.write(text);
            return text;
        });
    }

    private <T> FileContent<T> empty(ContentReader<T> reader, @Nullable FileProblem trouble) {
        ObjectNode root = object().put("version", version);
        return new FileContent<>(reader.read(root, new ArrayList<>()), root, trouble);
    }

    /** The text of an object, as it is written. */
    static byte[] bytes(ObjectNode root) {
        return JSON.writeValueAsBytes(root);
    }

    /** The lines, counted from 1, on which the values begin that stand in a list of the object. */
    static List<Integer> lines(byte[] bytes, String member) {
        var lines = new ArrayList<Integer>();
        try (JsonParser parser = JSON.createParser(bytes)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals(member);
                if (parser.nextToken() != JsonToken.START_ARRAY || !wanted) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    lines.add(parser.currentTokenLocation().getLineNr());
                    parser.skipChildren();
                }
            }
        }
        return lines;
    }

    /**
     * The object in a text.
     *
     * @throws JacksonException where it is no JSON
     * @throws IllegalArgumentException where it is no object with a version
     */
    static ObjectNode parse(byte[] bytes) {
        if (!(JSON.readTree(bytes) instanceof ObjectNode root)) {
            throw new IllegalArgumentException(MessageBundle.of("home.file.noObject"));
        }
        if (version(root) < 1) {
            throw new IllegalArgumentException(MessageBundle.of("home.file.noVersion"));
        }
        return root;
    }

    private @Nullable FileProblem trouble(byte[] bytes, ObjectNode root, List<String> reasons)
            throws IOException {
        if (!reasons.isEmpty()) {
            return kept("kept.entries", String.join("; ", reasons), bytes);
        }
        if (version(root) > version) {
            return new FileProblem(
                    "kept.newer", List.of(path.toString(), String.valueOf(version(root))));
        }
        return null;
    }

    private FileProblem kept(String key, String reason, byte[] bytes) throws IOException {
        Path copy = file.keepAside(bytes, "broken", clock.instant());
        return new FileProblem(key, List.of(path.toString(), reason, copy.toString()));
    }

    /** The version of an upgraded object is still the earlier one until it is written. */
    private void keepEarlier(ObjectNode root) throws IOException {
        int earlier = version(root);
        byte[] bytes = earlier < version ? file.read() : null;
        if (bytes != null) {
            file.keepAside(bytes, "version-" + earlier, clock.instant());
        }
    }

    private void refuseNewer(ObjectNode root) throws IOException {
        if (version(root) > version) {
            throw new IOException(MessageBundle.of("home.file.newer", path.toString()));
        }
    }

    static int version(ObjectNode root) {
        return root.path("version").asInt(0);
    }
}
