package gatehouse.cli.temporarykey;

import gatehouse.cli.output.Column;
import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.Result;
import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.clients.superoffice.KeyDomain;
import gatehouse.clients.superoffice.Secret;
import gatehouse.clients.superoffice.Trouble;
import gatehouse.console.Console;
import gatehouse.console.desk.Desk;
import gatehouse.console.temporarykey.KeyCheck;
import gatehouse.console.temporarykey.KeyInput;
import gatehouse.console.temporarykey.KeyWords;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;

/** Tells what temporary keys are worth; they come as arguments or, better, on standard input. */
@Command(name = "check")
public final class CheckKeys implements Verb {
    private final Workplace place;

    @Parameters(arity = "0..*", paramLabel = "KEY")
    List<String> keys = new ArrayList<>();

    @Option(names = "--reveal")
    boolean reveal;

    public CheckKeys(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException, InterruptedException {
        KeyInput input = KeyInput.of(pasted(), false);
        if (!input.wrong().isEmpty() || input.lines().isEmpty()) {
            throw new Stop(
                    Exit.WRONG_USAGE,
                    input.wrong().isEmpty() ? Texts.of("key.missing") : input.wrong());
        }
        try (Console console = place.console();
                Desk desk = place.superOffice(console, place.readFrom())) {
            var told = new ConcurrentSkipListSet<>(Comparator.comparingInt(KeyCheck::number));
            desk.crm().keyChecks().checkAll(input.lines(), told::add);
            place.output()
                    .print(new Result.Listing<>(JsonWriter.object(), "verdicts", told, columns()));
            return exit(List.copyOf(told));
        }
    }

    private String pasted() throws IOException {
        return keys.isEmpty()
                ? new String(
                        place.around().in().readNBytes(KeyInput.LONGEST + 1),
                        StandardCharsets.UTF_8)
                : String.join("\n", keys);
    }

    private List<Column<KeyCheck>> columns() {
        return List.of(
                new Column<>("number", title("number"), KeyCheck::number, CheckKeys::number),
                new Column<>(
                        "verdict",
                        title("verdict"),
                        check -> check.word().json(),
                        KeyWords::verdict),
                Column.hidden("domain", CheckKeys::domain),
                Column.plain("meaning", title("meaning"), KeyWords::meaning),
                Column.hidden("targetId", KeyWords::targetId),
                Column.hidden("personId", KeyWords::personId),
                Column.hidden("payload", this::payload),
                Column.hidden("millis", check -> check.seen().took().toMillis()),
                Column.hidden("slow", check -> check.seen().slow()),
                Column.plain("detail", title("detail"), CheckKeys::detail));
    }

    private static String title(String key) {
        return Texts.of("key.title." + key);
    }

    private static String number(KeyCheck check) {
        return String.valueOf(check.number());
    }

    private static @Nullable String domain(KeyCheck check) {
        return KeyWords.domain(check).map(KeyDomain::raw).orElse(null);
    }

    private @Nullable String payload(KeyCheck check) {
        return check.payload()
                .map(secret -> reveal ? secret.reveal() : hidden(secret))
                .orElse(null);
    }

    private static String hidden(Secret payload) {
        return payload.isEmpty() ? "" : "<hidden>";
    }

    private static String detail(KeyCheck check) {
        String words = KeyWords.said(check) + " " + KeyWords.next(check);
        return (words.strip() + " " + check.seen().notes()).strip();
    }

    private static Exit exit(List<KeyCheck> told) {
        List<KeyCheck> failed =
                told.stream()
                        .filter(check -> check.word() == KeyCheck.Word.COULD_NOT_CHECK)
                        .toList();
        if (failed.isEmpty()) {
            return Exit.DONE;
        }
        if (failed.size() < told.size()) {
            return Exit.PARTLY;
        }
        boolean signedOut =
                failed.stream()
                        .allMatch(check ->
                                check.why()
                                        .filter(why -> why.trouble() == Trouble.NOT_LOGGED_IN)
                                        .isPresent());
        return signedOut ? Exit.NOT_SIGNED_IN : Exit.FAILED;
    }
}
