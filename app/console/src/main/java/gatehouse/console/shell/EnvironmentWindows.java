package gatehouse.console.shell;

import gatehouse.console.environments.Environment;

/** The other windows of the program; each shows an environment, and no two show the same. */
public interface EnvironmentWindows {
    /** Opens an environment in a window of its own, or shows the window that has it. */
    void open(Environment environment);

    /** Whether another window shows an environment. */
    boolean isInOther(Environment environment);

    /** Brings the other window to the front that shows an environment; whether there is one. */
    boolean showOther(Environment environment);
}
