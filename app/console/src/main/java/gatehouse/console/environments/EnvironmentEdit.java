package gatehouse.console.environments;

import gatehouse.console.environments.settings.SettingFault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The environments while they are changed; valid as long as the change runs. */
public final class EnvironmentEdit {
    private final List<KeptEnvironment> kept;
    private final EnvironmentNames names = new EnvironmentNames();

    EnvironmentEdit(List<KeptEnvironment> kept) {
        this.kept = new ArrayList<>(kept);
        kept.forEach(each -> names.add(each.environment()));
    }

    /** All environments as they are now, without the sandbox, in the order of the file. */
    public List<Environment> all() {
        return kept.stream().map(KeptEnvironment::environment).toList();
    }

    /** One of them with everything that the file has of it. */
    public Optional<KeptEnvironment> keptAs(EnvironmentId id) {
        return kept.stream().filter(each -> each.environment().id().equals(id)).findFirst();
    }

    /**
     * Adds one.
     *
     * @throws InvalidEnvironmentException when its name is taken
     */
    public void add(Environment environment) {
        add(KeptEnvironment.of(environment));
    }

    /**
     * Adds one with everything that a file has of it.
     *
     * @throws InvalidEnvironmentException when its name is taken
     */
    public void add(KeptEnvironment added) {
        add(kept.size(), added);
    }

    /**
     * The same at a position in the order of the file, or at its end where that is shorter.
     *
     * @throws InvalidEnvironmentException when its name is taken
     */
    public void add(int position, KeptEnvironment added) {
        refuseTaken(added.environment(), names);
        names.add(added.environment());
        kept.add(Math.min(position, kept.size()), added);
    }

    /**
     * Where an environment is in the order of the file, from 0.
     *
     * @throws InvalidEnvironmentException when there is none of that id
     */
    public int position(EnvironmentId id) {
        return place(id);
    }

    /**
     * Moves an environment up or down in the order of the file, no further than its ends.
     *
     * @param by how many positions; below 0 it moves up
     * @throws InvalidEnvironmentException when there is none of that id
     */
    public void move(EnvironmentId id, int by) {
        int from = place(id);
        int to = Math.clamp((long) from + by, 0, kept.size() - 1);
        kept.add(to, kept.remove(from));
    }

    /** That name where it is free, else the name with the first number that makes it so. */
    public String freeName(String wanted) {
        return FreeNameFinder.find(wanted, names::isTaken);
    }

    /**
     * Puts an environment in the place of the one with the same id.
     *
     * @throws InvalidEnvironmentException when there is none, or when its new name is taken
     */
    public void replace(Environment environment) {
        int place = place(environment.id());
        replace(place, new KeptEnvironment(environment, kept.get(place).entry()));
    }

    /**
     * Puts an environment with everything that a file has of it in the place of the one with the
     * same id.
     *
     * @throws InvalidEnvironmentException when there is none, or when its new name is taken
     */
    public void replace(KeptEnvironment other) {
        replace(place(other.environment().id()), other);
    }

    /**
     * Takes one out.
     *
     * @throws InvalidEnvironmentException when there is none of that id
     */
    public void remove(EnvironmentId id) {
        names.remove(kept.remove(place(id)).environment());
    }

    /** The same with everything that the file has of them. */
    public List<KeptEnvironment> kept() {
        return List.copyOf(kept);
    }

    /** Says no to an environment whose name or id another one has. */
    static void refuseTaken(Environment wanted, EnvironmentNames taken) {
        if (taken.isTaken(wanted)) {
            throw new InvalidEnvironmentException(
                    "environments.name", new SettingFault("setting.fault.taken"));
        }
    }

    private void replace(int place, KeptEnvironment other) {
        Environment before = kept.get(place).environment();
        names.remove(before);
        try {
            refuseTaken(other.environment(), names);
        } catch (InvalidEnvironmentException taken) {
            names.add(before);
            throw taken;
        }
        names.add(other.environment());
        kept.set(place, other);
    }

    private int place(EnvironmentId id) {
        for (int place = 0; place < kept.size(); place++) {
            if (kept.get(place).environment().id().equals(id)) {
                return place;
            }
        }
        throw new InvalidEnvironmentException(
                "environments.name", new SettingFault("setting.fault.unknown"));
    }
}
