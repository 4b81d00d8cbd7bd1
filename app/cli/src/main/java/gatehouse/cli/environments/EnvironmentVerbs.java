package gatehouse.cli.environments;

import picocli.CommandLine.Command;

/** The verbs about environments. */
@Command(name = "environments")
public final class EnvironmentVerbs {}
