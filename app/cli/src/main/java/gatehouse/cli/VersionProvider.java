package gatehouse.cli;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.program.ProgramFacts;

import picocli.CommandLine.IVersionProvider;

/** Version, commit and Java, each in a line of its own. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        ProgramFacts facts = ProgramFacts.ofThisRun();
        return new String[] {
            TerminalMessages.of("version.text", facts.version()),
            TerminalMessages.of("version.commit", facts.commit()),
            TerminalMessages.of("version.java", facts.java())
        };
    }
}
