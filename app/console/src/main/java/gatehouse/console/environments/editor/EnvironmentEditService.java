package gatehouse.console.environments.editor;

import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentEdit;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.KeptEnvironment;
import gatehouse.console.environments.trust.ConnectionTrust;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.InvalidInputException;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Changes the environments of this home as a person edits them. What another program has changed
 * since the person saw it is never overwritten. Methods block on the disk.
 */
public final class EnvironmentEditService {
    private final EnvironmentStore environments;

    /** Over the file of a home. */
    public EnvironmentEditService(EnvironmentStore environments) {
        this.environments = environments;
    }

    /** All environments: the sandbox first, the others in the order of the file. */
    public List<Environment> list() throws IOException {
        return environments.ordered();
    }

    /** Adds one at the end. */
    public Environment add(Environment added) throws IOException {
        environments.add(added);
        return added;
    }

    /**
     * Saves an environment as it was edited; each connection keeps what it trusts where its address
     * stays the same.
     *
     * @param seen the environment as it was before the person edited it
     * @return the environment as it is kept
     * @throws InvalidInputException when it was changed or removed meanwhile
     */
    public Environment save(Environment seen, Environment edited) throws IOException {
        return change(edit -> {
            Environment now = unchanged(edit, seen).environment();
            Environment kept =
                    edited.with(
                            edited.connections().stream().map(one -> trusting(one, now)).toList());
            edit.replace(kept);
            return kept;
        });
    }

    /** Adds a copy right after the original, under a name that is free. */
    public Environment duplicate(Environment original) throws IOException {
        return change(edit -> {
            KeptEnvironment kept = unchanged(edit, original);
            KeptEnvironment copy = kept.asNew(edit.freeName(original.name()));
            edit.add(edit.position(original.id()) + 1, copy);
            return copy.environment();
        });
    }

    /**
     * Removes one; its systems are not changed.
     *
     * @throws InvalidInputException when it was changed or removed meanwhile
     */
    public RemovedEnvironment remove(Environment seen) throws IOException {
        return change(edit -> {
            KeptEnvironment kept = unchanged(edit, seen);
            int position = edit.position(seen.id());
            edit.remove(seen.id());
            return new RemovedEnvironment(kept, position);
        });
    }

    /** Puts one back where it was, with everything that the file had of it. */
    public Environment restore(RemovedEnvironment removed) throws IOException {
        return change(edit -> {
            edit.add(removed.position(), removed.kept());
            return removed.kept().environment();
        });
    }

    /** Moves one up or down in the order of the file. */
    public EnvironmentId move(EnvironmentId id, int by) throws IOException {
        return change(edit -> {
            edit.move(id, by);
            return id;
        });
    }

    private <T> T change(Function<EnvironmentEdit, T> changes) throws IOException {
        var done = new AtomicReference<T>();
        environments.change(edit -> done.set(changes.apply(edit)));
        return done.get();
    }

    private static KeptEnvironment unchanged(EnvironmentEdit edit, Environment seen) {
        return edit.keptAs(seen.id())
                .filter(now -> isSame(now.environment(), seen))
                .orElseThrow(() ->
                        new InvalidInputException(
                                MessageBundle.of("environments.changed", seen.name())));
    }

    /** Whether two are the same but for what their connections trust. */
    static boolean isSame(Environment one, Environment other) {
        return withoutTrust(one).equals(withoutTrust(other));
    }

    private static Environment withoutTrust(Environment environment) {
        return environment.with(
                environment.connections().stream()
                        .map(each -> each.trusting(ConnectionTrust.OF_THIS_COMPUTER))
                        .toList());
    }

    /** A pin belongs to the server that it was compared with. */
    private static ConnectionSpec trusting(ConnectionSpec edited, Environment now) {
        return edited.trusting(
                now.connections().stream()
                        .filter(before -> before.id().equals(edited.id()))
                        .filter(edited::leadsWhere)
                        .map(ConnectionSpec::trust)
                        .findFirst()
                        .orElse(ConnectionTrust.OF_THIS_COMPUTER));
    }
}
