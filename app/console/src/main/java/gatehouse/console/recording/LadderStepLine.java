package gatehouse.console.recording;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.UserMessage;
import gatehouse.console.work.DetailFact;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One step of the ladder as it is shown.
 *
 * @param number of the step, 0 to 9
 * @param finding the contract's word for it
 * @param tone how good it is
 * @param words what it came to, and what can be done
 * @param call which call it rests on, shortly
 * @param callNumber the number of that call in the network log; empty where nothing was sent
 * @param evidence what was seen on the wire
 */
public record LadderStepLine(
        int number,
        String finding,
        SrsBadge.BadgeTone tone,
        UserMessage words,
        String call,
        OptionalLong callNumber,
        List<DetailFact> evidence) {
    public LadderStepLine {
        evidence = List.copyOf(evidence);
    }

    static LadderStepLine of(LadderStep step, UserMessage words, TimeFormat times) {
        return new LadderStepLine(
                step.number(),
                step.finding().name(),
                SrsBadge.tone(step.finding()),
                words,
                step.found().map(found -> call(found, times)).orElse(""),
                step.callNumber(),
                StepEvidenceLines.of(step));
    }

    /** Step and call in one line: {@code Step 3 · GET /version · 200 · 12 ms · 14:03:22}. */
    public String about() {
        String step = MessageBundle.of("recording.step", number);
        return call.isEmpty() ? step : step + " \u00b7 " + call;
    }

    /** The finding and its evidence, for a ticket. */
    public String text() {
        return Stream.concat(
                        Stream.of(
                                MessageBundle.of("recording.step", number)
                                        + " "
                                        + finding
                                        + ": "
                                        + words.text().strip()),
                        evidence.stream().map(fact -> "  " + fact.text()))
                .collect(Collectors.joining("\n"));
    }

    /** Whether this is the same step as another one that was taken before. */
    boolean isLike(LadderStepLine other) {
        return number == other.number && path(call).equals(path(other.call));
    }

    private static String path(String call) {
        return call.replaceFirst(" \u00b7 .*", "");
    }

    private static String call(SrsStepResult found, TimeFormat times) {
        Exchange exchange = found.exchange();
        return exchange == null
                ? ""
                : MessageBundle.of(
                        "recording.call",
                        exchange.method(),
                        exchange.url().replaceFirst("^[a-z]+://[^/]*", ""),
                        exchange.status() > 0
                                ? String.valueOf(exchange.status())
                                : MessageBundle.of("wire.noAnswer"),
                        TimeFormat.took(exchange.took()),
                        times.clock(exchange.sentAt()));
    }
}
