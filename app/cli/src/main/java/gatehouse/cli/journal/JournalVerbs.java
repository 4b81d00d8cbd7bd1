package gatehouse.cli.journal;

import picocli.CommandLine.Command;

/** The verbs about the journal. */
@Command(name = "journal")
public final class JournalVerbs {}
