package gatehouse.cli.environments;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.console.environments.exchange.ImportPlan;
import gatehouse.console.environments.exchange.WrongLine;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** What the terminal shows of an import; member names are a promise. */
final class ImportOutput {
    private ImportOutput() {}

    static void print(ImportPlan plan, boolean dryRun, OutputStreams output) {
        output.print(new VerbResult.Document(members(plan), lines(plan)));
        if (dryRun) {
            output.note(TerminalMessages.of("environments.import.dryRun"));
        }
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
