package gatehouse.cli.environments;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ReceiptPrinter;
import gatehouse.cli.verb.RecordedExport;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.KeptEnvironment;
import gatehouse.console.environments.exchange.EnvironmentExport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes environments into a new file for others; there is no secret in it. */
@Command(name = "export")
public final class ExportEnvironments implements TerminalVerb {
    private final CommandContext place;

    @Parameters(paramLabel = "FILE", index = "0")
    Path file = Path.of("");

    @Parameters(paramLabel = "NAME", index = "1..*")
    List<String> names = new ArrayList<>();

    public ExportEnvironments(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console()) {
            List<KeptEnvironment> chosen = chosen(console);
            write(console, chosen);
            return tell(chosen.stream().map(each -> each.environment().name()).toList());
        }
    }

    private List<KeptEnvironment> chosen(Console console) throws IOException {
        List<KeptEnvironment> all = console.environments().kept();
        if (names.isEmpty()) {
            return all;
        }
        var chosen = new ArrayList<KeptEnvironment>();
        for (String name : names) {
            Environment named = place.changeable(console, name);
            all.stream()
                    .filter(each -> each.environment().id().equals(named.id()))
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        return chosen;
    }

    private void write(Console console, List<KeptEnvironment> chosen) {
        RecordedExport.write(
                console,
                LocalAct.of(EnvironmentExport.EXPORT),
                file,
                () -> {
                    new EnvironmentExport(console.systems().schemas()).write(file, chosen);
                    return chosen.size() + " environments";
                });
    }

    private ExitCode tell(List<String> exported) {
        ObjectNode members = JsonWriter.object().put("file", file.toString());
        var array = members.putArray("exported");
        exported.forEach(array::add);
        String sentence = TerminalMessages.of("environments.exported", exported.size(), file);
        return ReceiptPrinter.print(
                place.output(), new VerbResult.Document(members, List.of(sentence)), ExitCode.DONE);
    }
}
