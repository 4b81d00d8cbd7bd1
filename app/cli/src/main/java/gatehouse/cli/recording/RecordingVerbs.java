package gatehouse.cli.recording;

import picocli.CommandLine.Command;

/** The verbs about the Screen Recording Service of this computer. */
@Command(name = "recording")
public final class RecordingVerbs {}
