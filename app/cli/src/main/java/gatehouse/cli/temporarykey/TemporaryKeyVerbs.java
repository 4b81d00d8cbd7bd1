package gatehouse.cli.temporarykey;

import picocli.CommandLine.Command;

/** The verbs about temporary keys. */
@Command(name = "temporary-key")
public final class TemporaryKeyVerbs {}
