package gatehouse.console.environments.exchange;

import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment.EnvironmentKind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An environment while its lines are read.
 *
 * @param line the first of them
 * @param connections those that were read, in the order of the lines
 * @param names of its connections in small letters
 */
record CsvEnvironment(
        int line,
        String name,
        EnvironmentKind kind,
        String colour,
        String note,
        List<ConnectionSpec> connections,
        Set<String> names) {
    /** One without any connection so far. */
    CsvEnvironment(int line, String name, EnvironmentKind kind, String colour, String note) {
        this(line, name, kind, colour, note, new ArrayList<>(), new HashSet<>());
    }
}
