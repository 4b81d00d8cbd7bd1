package gatehouse.cli.sessions;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.Result;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;
import gatehouse.console.desk.Desk;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.util.List;

/** Tells the server's own total, with one call. */
@Command(name = "count")
public final class CountSessions implements Verb {
    private final Workplace place;

    public CountSessions(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException, InterruptedException {
        try (Console console = place.console();
                Desk desk = place.reading(console)) {
            long total = desk.tills().sessions().count();
            var told =
                    JsonWriter.object()
                            .put("asOf", place.around().clock().instant().toString())
                            .put("total", total);
            place.output().print(new Result.Document(told, List.of(String.valueOf(total))));
            return Exit.DONE;
        }
    }
}
