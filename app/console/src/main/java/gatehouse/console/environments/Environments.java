package gatehouse.console.environments;

import static java.util.Comparator.comparing;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The environments that a person knows, kept in {@code environments.json}.
 *
 * <p>The file is read anew each time and before each write, as a second Gatehouse may have changed
 * it. What cannot be understood is copied aside and told by {@link #trouble}; the rest goes on.
 * Methods block on the disk and throw {@link IOException} when it fails; they may be called from
 * any thread.
 */
public final class Environments {
    private static final String MEMBER = "environments";

    private final KeptJson file;
    private volatile @Nullable Trouble trouble;

    /** Reads nothing yet. */
    public Environments(Home home, InstantSource clock) {
        this.file = new KeptJson(home, home.environments(), clock);
    }

    /** One entry of the file: what is known of it, and the object it came from. */
    private record Kept(Environment environment, ObjectNode entry) {}

    /** All environments: Sandbox first, the others by name. */
    public List<Environment> list() throws IOException {
        KeptJson.Content<List<Kept>> content = file.read(Environments::read);
        trouble = content.trouble();
        Stream<Environment> others =
                content.value().stream()
                        .map(Kept::environment)
                        .sorted(comparing(Environment::name, String.CASE_INSENSITIVE_ORDER));
        return Stream.concat(Stream.of(Environment.SANDBOX), others).toList();
    }

    /** The environment of that name; large and small letters are the same. */
    public Optional<Environment> find(String name) throws IOException {
        return list().stream().filter(environment -> environment.isCalled(name)).findFirst();
    }

    /**
     * Adds one.
     *
     * @throws WrongEnvironmentException when its name is taken
     */
    public void add(Environment environment) throws IOException {
        change(kept -> {
            refuseTaken(environment.name(), kept);
            kept.add(new Kept(environment, written(environment, null)));
        });
    }

    /**
     * Puts an environment, perhaps of another name, in the place of the one called {@code name}.
     *
     * @throws WrongEnvironmentException when there is none, or when the other name is taken
     */
    public void replace(String name, Environment environment) throws IOException {
        change(kept -> {
            int place = place(name, kept);
            ObjectNode entry = kept.remove(place).entry();
            refuseTaken(environment.name(), kept);
            kept.add(place, new Kept(environment, written(environment, entry)));
        });
    }

    /**
     * Takes one out.
     *
     * @throws WrongEnvironmentException when there is none of that name
     */
    public void remove(String name) throws IOException {
        change(kept -> kept.remove(place(name, kept)));
    }

    /** What was wrong with the file when it was last listed, or null. */
    public @Nullable Trouble trouble() {
        return trouble;
    }

    private void change(Consumer<List<Kept>> change) throws IOException {
        file.change(
                Environments::read,
                content -> {
                    change.accept(content.value());
                    ArrayNode entries = content.root().putArray(MEMBER);
                    content.value().forEach(kept -> entries.add(kept.entry()));
                });
    }

    private static List<Kept> read(ObjectNode root, List<String> reasons) {
        var kept = new ArrayList<Kept>();
        JsonNode entries = root.path(MEMBER);
        if (!entries.isMissingNode() && !entries.isArray()) {
            reasons.add(MEMBER + ": it is no list");
        }
        int number = 0;
        for (JsonNode entry : entries) {
            number++;
            try {
                Environment environment = EnvironmentJson.read(entry);
                refuseTaken(environment.name(), kept);
                kept.add(new Kept(environment, (ObjectNode) entry));
            } catch (WrongEnvironmentException e) {
                reasons.add(MEMBER + "[" + number + "]." + e.getMessage());
            }
        }
        return kept;
    }

    private static ObjectNode written(Environment environment, @Nullable ObjectNode entry) {
        ObjectNode written = entry == null ? KeptJson.object() : entry;
        EnvironmentJson.write(environment, written);
        return written;
    }

    private static int place(String name, List<Kept> kept) {
        for (int place = 0; place < kept.size(); place++) {
            if (kept.get(place).environment().isCalled(name)) {
                return place;
            }
        }
        throw new WrongEnvironmentException(
                "name",
                "name: no environment in the file is called so.",
                "Choose one of the list.");
    }

    private static void refuseTaken(String name, List<Kept> kept) {
        Stream<Environment> others = kept.stream().map(Kept::environment);
        if (Stream.concat(Stream.of(Environment.SANDBOX), others).anyMatch(e -> e.isCalled(name))) {
            throw new WrongEnvironmentException(
                    "name", "name: another environment is called so.", "Choose another name.");
        }
    }
}
