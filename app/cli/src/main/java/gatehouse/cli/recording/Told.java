package gatehouse.cli.recording;

import gatehouse.cli.output.Column;
import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.Output;
import gatehouse.cli.output.Result;
import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.desk.SrsDesk;
import gatehouse.console.recording.LadderLines;
import gatehouse.console.recording.LadderReport;
import gatehouse.console.recording.LadderWords;
import gatehouse.console.recording.LeftSession;
import gatehouse.console.recording.LeftSessionsViewModel;
import gatehouse.console.recording.StepLine;
import gatehouse.console.work.Fact;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the terminal tells of the SRS of an environment; member names are a promise. */
final class Told {
    private final SrsDesk srs;
    private final Output output;
    private final ZoneId zone;

    Told(SrsDesk srs, Workplace place) {
        this.srs = srs;
        this.output = place.output();
        this.zone = place.around().zone();
    }

    /** Findings in words. */
    LadderWords words() {
        return new LadderWords(srs.connection().origin(), zone);
    }

    /** What an earlier Gatehouse left open; told, and kept. */
    List<LeftSession> left() throws IOException {
        List<LeftSession> left = srs.notes().left();
        for (LeftSession one : left) {
            LeftSessionsViewModel.words(List.of(one), zone).ifPresent(output::note);
        }
        return left;
    }

    /** The whole ladder as the result; its badge in words beside it. */
    void ladder(LadderReport looked) {
        var ladder =
                LadderLines.of(
                        Optional.of(looked), srs.session().report(), srs.session().left(), words());
        String badge = ladder.badge().badge().orElseThrow().name();
        output.print(
                new Result.Listing<>(
                        JsonWriter.object().put("badge", badge),
                        "steps",
                        ladder.steps(),
                        columns()));
        output.note(srs.connection().subject() + " \u00b7 " + ladder.badge().text());
    }

    private static List<Column<StepLine>> columns() {
        return List.of(
                new Column<>(
                        "step",
                        title("step"),
                        StepLine::number,
                        step -> String.valueOf(step.number())),
                new Column<>(
                        "finding",
                        title("finding"),
                        StepLine::finding,
                        step -> step.finding() + ": " + step.words().what()),
                new Column<>("evidence", title("evidence"), Told::evidence, StepLine::call));
    }

    private static String title(String key) {
        return Texts.of("recording.title." + key);
    }

    private static ArrayNode evidence(StepLine step) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        step.evidence().stream().map(Fact::text).forEach(lines::add);
        return lines;
    }
}
