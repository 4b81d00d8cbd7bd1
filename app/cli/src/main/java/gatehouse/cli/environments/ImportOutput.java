package gatehouse.cli.environments;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ReceiptPrinter;
import gatehouse.console.environments.exchange.ImportPlan;
import gatehouse.console.environments.exchange.WrongLine;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** What the terminal shows of an import; member names are a promise. */
final class ImportOutput {
    private ImportOutput() {}

    /** Prints what an import has changed, and returns the exit code to end with. */
    static ExitCode printDone(ImportPlan plan, OutputStreams output) {
        return ReceiptPrinter.print(output, document(plan), exit(plan));
    }

    /** Prints what an import would change, and returns the exit code to end with. */
    static ExitCode printPlanned(ImportPlan plan, OutputStreams output) {
        output.print(document(plan));
        output.note(TerminalMessages.of("environments.import.dryRun"));
        return exit(plan);
    }

    private static ExitCode exit(ImportPlan plan) {
        return plan.wrong().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }

    private static VerbResult.Document document(ImportPlan plan) {
        return new VerbResult.Document(members(plan), lines(plan));
    }

    private static ObjectNode members(ImportPlan plan) {
        ObjectNode members = JsonWriter.object();
        put(members, "added", plan.added());
        put(members, "replaced", plan.replaced());
        put(members, "kept", plan.kept());
        ArrayNode wrong = members.putArray("wrong");
        for (WrongLine line : plan.wrong()) {
            wrong.addObject().put("line", line.line()).put("why", line.why());
        }
        return members;
    }

    private static void put(ObjectNode members, String member, List<String> names) {
        ArrayNode array = members.putArray(member);
        names.forEach(array::add);
    }

    private static List<String> lines(ImportPlan plan) {
        var lines = new ArrayList<String>();
        add(lines, "environments.import.added", plan.added());
        add(lines, "environments.import.replaced", plan.replaced());
        add(lines, "environments.import.kept", plan.kept());
        for (WrongLine line : plan.wrong()) {
            lines.add(TerminalMessages.of("environments.import.wrong", line.line(), line.why()));
        }
        if (lines.isEmpty()) {
            lines.add(TerminalMessages.of("environments.import.empty"));
        }
        return lines;
    }

    private static void add(List<String> lines, String key, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(TerminalMessages.of(key, names.size(), String.join(", ", names)));
        }
    }
}
