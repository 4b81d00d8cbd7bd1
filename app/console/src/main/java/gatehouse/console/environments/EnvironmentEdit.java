package gatehouse.console.environments;

import gatehouse.console.environments.settings.SettingFault;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The environments while they are changed; valid as long as the change runs. */
public final class EnvironmentEdit {
    private final List<KeptEnvironment> kept;

    EnvironmentEdit(List<KeptEnvironment> kept) {
        this.kept = new ArrayList<>(kept);
    }

    /** All environments as they are now, without the sandbox, in the order of the file. */
    public List<Environment> all() {
        return kept.stream().map(KeptEnvironment::environment).toList();
    }

    /**
     * Adds one.
     *
     * @throws InvalidEnvironmentException when its name is taken
     */
    public void add(Environment environment) {
        refuseTaken(environment, all());
        kept.add(new KeptEnvironment(environment, JsonFile.object()));
    }

    /**
     * Puts an environment in the place of the one with the same id.
     *
     * @throws InvalidEnvironmentException when there is none, or when its new name is taken
     */
    public void replace(Environment environment) {
        int place = place(environment.id());
        var others = new ArrayList<>(all());
        others.remove(place);
        refuseTaken(environment, others);
        kept.set(place, new KeptEnvironment(environment, kept.get(place).entry()));
    }

    /**
     * Takes one out.
     *
     * @throws InvalidEnvironmentException when there is none of that id
     */
    public void remove(EnvironmentId id) {
        kept.remove(place(id));
    }

    List<KeptEnvironment> kept() {
        return kept;
    }

    /** Says no to an environment whose name or id another one has. */
    static void refuseTaken(Environment wanted, List<Environment> others) {
        boolean taken =
                Stream.concat(Stream.of(Environment.SANDBOX), others.stream())
                        .anyMatch(other ->
                                other.isCalled(wanted.name()) || other.id().equals(wanted.id()));
        if (taken) {
            throw new InvalidEnvironmentException(
                    "environments.name", new SettingFault("setting.fault.taken"));
        }
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
