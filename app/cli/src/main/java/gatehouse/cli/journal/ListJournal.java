package gatehouse.cli.journal;

import gatehouse.cli.output.Column;
import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutcomeWord;
import gatehouse.cli.output.Result;
import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;
import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.Entry;
import gatehouse.console.words.Times;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Tells what was done to the systems, the newest first. */
@Command(name = "list")
public final class ListJournal implements Verb {
    private final Workplace place;

    @Option(names = "--filter", paramLabel = "TEXT")
    String filter = "";

    @Option(names = "--limit", paramLabel = "N")
    int limit = 100;

    public ListJournal(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException {
        place.refuseEnvironment();
        if (limit < 1) {
            throw new Stop(Exit.WRONG_USAGE, Texts.of("limit.wrong"));
        }
        try (Console console = place.console()) {
            List<Entry> entries = console.journal().list(filter, limit);
            place.output()
                    .print(
                            new Result.Listing<>(
                                    JsonWriter.object(), "entries", entries, columns()));
            return Exit.DONE;
        }
    }

    private List<Column<Entry>> columns() {
        return List.of(
                Column.hidden("id", Entry::id),
                Column.hidden("run", entry -> entry.act().reason().run()),
                new Column<>(
                        "at",
                        title("at"),
                        entry -> entry.act().at(),
                        entry -> Times.full(entry.act().at(), place.around().zone())),
                Column.hidden("operator", entry -> entry.act().origin().operator()),
                plain("environment", entry -> entry.act().origin().environment()),
                Column.hidden("kind", entry -> entry.act().origin().kind()),
                Column.hidden("connection", entry -> entry.act().origin().connection()),
                Column.hidden("user", entry -> entry.act().user()),
                Column.hidden("clockOffset", ListJournal::clockOffset),
                plain("act", entry -> entry.act().act()),
                plain("target", entry -> entry.act().target().id()),
                plain("person", entry -> entry.act().target().person()),
                plain("device", entry -> entry.act().target().device()),
                plain("reason", entry -> entry.act().reason().text()),
                plain("ticket", entry -> entry.act().reason().ticket()),
                plain("outcome", entry -> OutcomeWord.of(entry.outcome())),
                Column.hidden("status", completed(ActCompletion::status)),
                Column.hidden("millis", completed(ActCompletion::millis)),
                Column.hidden("sends", ListJournal::sends),
                Column.hidden("exchanges", completed(ActCompletion::exchanges)),
                Column.hidden("detail", completed(ActCompletion::detail)),
                Column.hidden("completedAt", completed(ActCompletion::at)));
    }

    /** In milliseconds; null where no answer told. */
    private static @Nullable Object clockOffset(Entry entry) {
        Duration offset = entry.act().clockOffset();
        return offset == null ? null : offset.toMillis();
    }

    /** Null where an older version did not record it. */
    private static @Nullable Object sends(Entry entry) {
        ActCompletion completion = entry.completion();
        return completion == null || completion.sends() < 0 ? null : completion.sends();
    }

    private static Column<Entry> plain(String member, Function<Entry, String> text) {
        return Column.plain(member, title(member), text);
    }

    private static Function<Entry, @Nullable Object> completed(
            Function<ActCompletion, Object> fact) {
        return entry -> {
            ActCompletion completion = entry.completion();
            return completion == null ? null : fact.apply(completion);
        };
    }

    private static String title(String key) {
        return Texts.of("journal.title." + key);
    }
}
