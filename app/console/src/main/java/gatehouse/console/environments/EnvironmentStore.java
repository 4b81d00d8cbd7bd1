package gatehouse.console.environments;

import static java.util.Comparator.comparing;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The environments that a person knows, kept in {@code environments.json}.
 *
 * <p>The file is read anew each time and before each write, as a second Gatehouse may have changed
 * it. What cannot be understood is copied aside and told by {@link #trouble}; the rest goes on. A
 * file of the first version is read like one of today, and kept beside the new one when that is
 * first written. Methods block on the disk and throw {@link IOException} when it fails; they may be
 * called from any thread.
 */
public final class EnvironmentStore {
    static final int VERSION = 2;

    private final ConnectionSchemas schemas;
    private final JsonFile file;
    private final EnvironmentFileFormat format;
    private volatile @Nullable FileProblem trouble;

    /**
     * Reads nothing yet.
     *
     * @param schemas what is kept of connections to each system
     */
    public EnvironmentStore(HomeFolder home, InstantSource clock, ConnectionSchemas schemas) {
        this.schemas = schemas;
        this.format = new EnvironmentFileFormat(schemas);
        this.file =
                new JsonFile(
                        home,
                        home.environments(),
                        clock,
                        VERSION,
                        new FirstEnvironmentFileFormat(schemas)::upgrade);
    }

    /** What is kept of connections to each system. */
    public ConnectionSchemas schemas() {
        return schemas;
    }

    /** All environments: Sandbox first, the others by name. */
    public List<Environment> list() throws IOException {
        Comparator<Environment> byName =
                comparing(Environment::name, String.CASE_INSENSITIVE_ORDER);
        return afterSandbox(kept().stream().map(KeptEnvironment::environment).sorted(byName));
    }

    /** All environments: Sandbox first, the others in the order of the file. */
    public List<Environment> ordered() throws IOException {
        return afterSandbox(kept().stream().map(KeptEnvironment::environment));
    }

    /** All that the file has of each environment, in the order of the file. */
    public List<KeptEnvironment> kept() throws IOException {
        JsonFile.FileContent<EnvironmentEdit> content = file.read(this::read);
        trouble = content.trouble();
        return List.copyOf(content.value().kept());
    }

    /** The environment of that name; large and small letters are the same. */
    public Optional<Environment> find(String name) throws IOException {
        return list().stream().filter(environment -> environment.isCalled(name)).findFirst();
    }

    /**
     * Adds one.
     *
     * @throws InvalidEnvironmentException when its name is taken
     */
    public void add(Environment environment) throws IOException {
        change(edit -> edit.add(environment));
    }

    /**
     * Puts an environment, perhaps of another name, in the place of the one with the same id.
     *
     * @throws InvalidEnvironmentException when there is none, or when the other name is taken
     */
    public void replace(Environment environment) throws IOException {
        change(edit -> edit.replace(environment));
    }

    /**
     * Takes one out.
     *
     * @throws InvalidEnvironmentException when there is none of that id
     */
    public void remove(EnvironmentId id) throws IOException {
        change(edit -> edit.remove(id));
    }

    /**
     * Makes any number of changes with one write; where one of them is wrong, none is made.
     *
     * @throws InvalidEnvironmentException as the changes do
     */
    public void change(Consumer<EnvironmentEdit> changes) throws IOException {
        file.change(
                this::read,
                content -> {
                    changes.accept(content.value());
                    format.write(content.value().kept(), content.root());
                });
    }

    /** What was wrong with the file when it was last listed, or null. */
    public @Nullable FileProblem trouble() {
        return trouble;
    }

    private static List<Environment> afterSandbox(Stream<Environment> others) {
        return Stream.concat(Stream.of(Environment.SANDBOX), others).toList();
    }

    private EnvironmentEdit read(ObjectNode root, List<String> reasons) {
        return new EnvironmentEdit(format.read(root, reasons));
    }
}
