package gatehouse.console.environments.editor;

import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.exchange.ImportDifference;
import gatehouse.console.environments.exchange.ImportPlan;
import gatehouse.console.environments.exchange.ImportStep;
import gatehouse.console.environments.exchange.WrongLine;
import gatehouse.console.words.MessageBundle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row of the preview of an import.
 *
 * @param id stays the same while the person chooses
 * @param line of the file, counted from 1
 * @param name of the environment; empty where the line could not be read
 * @param kind its kind as a word; empty where the line could not be read
 * @param outcome what is done, in a few words
 * @param details where its systems are, how it differs from what is here, or what is wrong
 * @param step the step of the plan; empty where the line is not taken over
 */
public record ImportRow(
        String id,
        int line,
        String name,
        String kind,
        String outcome,
        String details,
        Optional<ImportStep> step) {
    private static final Comparator<ImportRow> ATTENTION_FIRST =
            Comparator.comparing(ImportRow::isRight)
                    .thenComparing(row -> !row.isChoice())
                    .thenComparing(ImportRow::line);

    /** Whether it is taken over, or could be. */
    public boolean isRight() {
        return step.isPresent();
    }

    /** Whether the person chooses what becomes of it, as its name is taken. */
    public boolean isChoice() {
        return step.flatMap(ImportStep::present).isPresent();
    }

    /** The rows of a plan: first what is wrong, then what can be chosen, then the others. */
    static List<ImportRow> of(ImportPlan plan, ConnectionSchemas schemas) {
        var difference = new ImportDifference(schemas);
        Stream<ImportRow> wrong =
                IntStream.range(0, plan.wrong().size())
                        .mapToObj(number -> wrong(number, plan.wrong().get(number)));
        Stream<ImportRow> right =
                IntStream.range(0, plan.steps().size())
                        .mapToObj(number ->
                                right(number, plan.steps().get(number), schemas, difference));
        return Stream.concat(wrong, right).sorted(ATTENTION_FIRST).toList();
    }

    private static ImportRow wrong(int number, WrongLine wrong) {
        return new ImportRow(
                "wrong " + number,
                wrong.line(),
                "",
                "",
                MessageBundle.of("import.outcome.WRONG"),
                wrong.why(),
                Optional.empty());
    }

    private static ImportRow right(
            int number, ImportStep step, ConnectionSchemas schemas, ImportDifference difference) {
        return new ImportRow(
                "step " + number,
                step.line(),
                step.wanted().name(),
                MessageBundle.of("kind." + step.wanted().kind()),
                MessageBundle.of("import.outcome." + step.decision(), step.name()),
                step.present()
                        .map(here -> difference.words(here.environment(), step.wanted()))
                        .orElseGet(() -> schemas.places(step.wanted())),
                Optional.of(step));
    }
}
