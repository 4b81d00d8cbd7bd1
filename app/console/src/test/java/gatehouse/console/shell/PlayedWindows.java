package gatehouse.console.shell;

import gatehouse.console.environments.Environment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Other windows that only note what they are asked for. */
public final class PlayedWindows implements EnvironmentWindows {
    final Set<Environment> shown = new HashSet<>();
    final List<Environment> opened = new ArrayList<>();

    @Override
    public void open(Environment environment) {
        opened.add(environment);
    }

    @Override
    public boolean isInOther(Environment environment) {
        return shown.contains(environment);
    }

    @Override
    public boolean showOther(Environment environment) {
        return shown.contains(environment);
    }
}
