package gatehouse.console.environments;

import gatehouse.console.environments.Environment.EnvironmentKind;

/** What of a production environment is changed only where the environment is named once more. */
public final class ProductionRule {
    private ProductionRule() {}

    /** Whether an environment is one of production. */
    public static boolean isProduction(Environment environment) {
        return environment.kind() == EnvironmentKind.PRODUCTION;
    }

    /**
     * Whether a change needs that: it takes an environment away from production, or one of its
     * connections away or to another place. Adding connections does not, nor does another name or
     * colour.
     */
    public static boolean isAskedBy(Environment before, Environment after) {
        boolean same =
                isProduction(after)
                        && before.connections().stream()
                                .allMatch(connection -> isKept(connection, after));
        return isProduction(before) && !same;
    }

    private static boolean isKept(ConnectionSpec connection, Environment after) {
        return after.connections().stream()
                .anyMatch(other ->
                        other.id().equals(connection.id())
                                && other.system().equals(connection.system())
                                && other.address().equals(connection.address())
                                && other.settings().equals(connection.settings()));
    }
}
