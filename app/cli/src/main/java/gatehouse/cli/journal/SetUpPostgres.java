package gatehouse.cli.journal;

import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.journal.shared.SharedSchema;

import picocli.CommandLine.Command;

import java.io.IOException;

/** Prints the script that sets up a journal in PostgreSQL for several computers; runs nothing. */
@Command(name = "setup-postgres")
public final class SetUpPostgres implements TerminalVerb {
    private final CommandContext place;

    public SetUpPostgres(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        place.around().out().print(SharedSchema.script());
        place.around().out().flush();
        return ExitCode.DONE;
    }
}
