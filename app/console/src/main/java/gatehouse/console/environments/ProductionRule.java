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
     * connections away or to another place, or says something else for all connections to a system
     * that it has, or lets acts go on without the shared journal. Adding connections does not, nor
     * does another name, colour or tag.
     */
    public static boolean isAskedBy(Environment before, Environment after) {
        boolean same =
                isProduction(after)
                        && (before.mayActUnshared() || !after.mayActUnshared())
                        && before.connections().stream()
                                .allMatch(connection ->
                                        isKept(connection, after)
                                                && isSaid(connection.system(), before, after));
        return isProduction(before) && !same;
    }

    private static boolean isSaid(SystemId system, Environment before, Environment after) {
        return before.defaults().of(system).equals(after.defaults().of(system));
    }

    private static boolean isKept(ConnectionSpec connection, Environment after) {
        return after.connections().stream()
                .anyMatch(other ->
                        other.id().equals(connection.id())
                                && other.system().equals(connection.system())
                                && other.address().equals(connection.address())
                                && ConnectionTags.withoutTags(other)
                                        .equals(ConnectionTags.withoutTags(connection)));
    }
}
