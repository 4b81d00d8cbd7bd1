package gatehouse.cli.sessions;

import picocli.CommandLine.Command;

/** The verbs about sessions. */
@Command(name = "sessions")
public final class SessionVerbs {}
