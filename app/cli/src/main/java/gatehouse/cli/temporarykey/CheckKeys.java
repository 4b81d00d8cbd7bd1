package gatehouse.cli.temporarykey;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutputColumn;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.superoffice.SuperOfficeTerminalSignIn;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.clients.superoffice.SuperOfficeTrouble;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.answer.KeyDomain;
import gatehouse.console.Console;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.superoffice.SuperOfficeServices;
import gatehouse.console.temporarykey.KeyCheckResult;
import gatehouse.console.temporarykey.KeyVerdictMessages;
import gatehouse.console.temporarykey.PastedKeyInput;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Checks temporary keys; they come as arguments or, better, on standard input. */
@Command(name = "check")
public final class CheckKeys implements TerminalVerb {
    private final CommandContext place;

    @Parameters(arity = "0..*", paramLabel = "KEY")
    List<String> keys = new ArrayList<>();

    @Option(names = "--reveal")
    boolean reveal;

    public CheckKeys(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException, InterruptedException {
        PastedKeyInput input = PastedKeyInput.of(pasted(), false);
        if (!input.wrong().isEmpty() || input.lines().isEmpty()) {
            throw new CliException(
                    ExitCode.WRONG_USAGE,
                    input.wrong().isEmpty() ? TerminalMessages.of("key.missing") : input.wrong());
        }
        try (Console console = place.console();
                EnvironmentLease lease =
                        place.reading(console, new SuperOfficeTerminalSignIn(place, console))) {
            List<CheckedKey> checked =
                    new KeyFormChecker(lease.require(SuperOfficeServices.class).keyChecks())
                            .check(input.lines());
            place.output()
                    .print(
                            new VerbResult.Listing<>(
                                    JsonWriter.object(), "verdicts", checked, columns()));
            return exit(checked.stream().map(CheckedKey::result).toList());
        }
    }

    private String pasted() throws IOException {
        return keys.isEmpty()
                ? new String(
                        place.around().in().readNBytes(PastedKeyInput.LONGEST + 1),
                        StandardCharsets.UTF_8)
                : String.join("\n", keys);
    }

    private List<OutputColumn<CheckedKey>> columns() {
        return List.of(
                new OutputColumn<>(
                        "number",
                        title("number"),
                        key -> key.result().number(),
                        key -> String.valueOf(key.result().number())),
                new OutputColumn<>(
                        "verdict",
                        title("verdict"),
                        key -> key.result().word().json(),
                        key -> KeyVerdictMessages.verdict(key.result())),
                OutputColumn.hidden("domain", key -> domain(key.result())),
                OutputColumn.plain(
                        "meaning",
                        title("meaning"),
                        key -> KeyVerdictMessages.meaning(key.result())),
                OutputColumn.hidden("targetId", key -> KeyVerdictMessages.targetId(key.result())),
                OutputColumn.hidden("personId", key -> KeyVerdictMessages.personId(key.result())),
                OutputColumn.hidden("payload", key -> payload(key.result())),
                OutputColumn.hidden("millis", key -> key.result().seen().took().toMillis()),
                OutputColumn.hidden("slow", key -> key.result().seen().slow()),
                OutputColumn.plain("detail", title("detail"), CheckedKey::detail));
    }

    private static String title(String key) {
        return TerminalMessages.of("key.title." + key);
    }

    private static @Nullable String domain(KeyCheckResult check) {
        return KeyVerdictMessages.domain(check).map(KeyDomain::raw).orElse(null);
    }

    private @Nullable String payload(KeyCheckResult check) {
        return check.payload()
                .map(secret -> reveal ? secret.reveal() : hidden(secret))
                .orElse(null);
    }

    private static String hidden(SecretText payload) {
        return payload.isEmpty() ? "" : "<hidden>";
    }

    private static ExitCode exit(List<KeyCheckResult> checked) {
        List<KeyCheckResult> failed =
                checked.stream()
                        .filter(check -> check.word() == KeyCheckResult.VerdictWord.COULD_NOT_CHECK)
                        .toList();
        if (failed.isEmpty()) {
            return ExitCode.DONE;
        }
        if (failed.size() < checked.size()) {
            return ExitCode.PARTLY;
        }
        boolean signedOut =
                failed.stream()
                        .allMatch(check ->
                                check.why()
                                        .filter(why ->
                                                why.trouble() == SuperOfficeTrouble.NOT_LOGGED_IN)
                                        .isPresent());
        return signedOut ? ExitCode.NOT_SIGNED_IN : ExitCode.FAILED;
    }
}
