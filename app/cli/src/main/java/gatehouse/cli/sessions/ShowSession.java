package gatehouse.cli.sessions;

import gatehouse.cli.output.Output;
import gatehouse.cli.output.Result;
import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.clients.portos.Session;
import gatehouse.console.Console;
import gatehouse.console.desk.Desk;
import gatehouse.console.sessions.SessionWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Optional;

/** Reads one session by its id. */
@Command(name = "show")
public final class ShowSession implements Verb {
    private final Workplace place;

    @Parameters(paramLabel = "ID")
    String id = "";

    @Option(names = "--full-ids")
    boolean fullIds;

    public ShowSession(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException, InterruptedException {
        String wanted = SessionIdArguments.checked(id);
        try (Console console = place.console();
                Desk desk = place.reading(console)) {
            Optional<Session> found = desk.tills().sessions().find(wanted);
            if (found.isEmpty()) {
                place.output().note(Texts.of("sessions.show.gone", SessionWords.shortId(wanted)));
                return Exit.FAILED;
            }
            Viewpoint from = Viewpoint.at(desk, place.around().zone());
            show(from.facts(found.get()));
            return Exit.DONE;
        }
    }

    private void show(SessionOutput facts) {
        Output output = place.output();
        boolean whole = fullIds || output.form().isForPrograms();
        output.print(Result.Document.of(facts, SessionOutput.columns(whole), facts.lines(whole)));
    }
}
