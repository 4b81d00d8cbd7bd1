package gatehouse.console.recording;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.HeaderLine;
import gatehouse.clients.srs.FindingDetails;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.DetailFact;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a finding rests on: time, call, status, duration, the headers that decide, the names of
 * cookies and tokens, the start of the body (contract: SRS 8). No secret is in it.
 */
public final class StepEvidenceLines {
    private static final List<String> SHOWN = List.of("access-control-", "www-authenticate");
    private static final String TOKEN = "x-csrf-";

    private StepEvidenceLines() {}

    /** The evidence, line by line; one line where nothing was sent. */
    public static List<DetailFact> of(LadderStep step) {
        return step.found()
                .map(StepEvidenceLines::of)
                .orElseGet(() ->
                        List.of(fact("sent", MessageBundle.of("recording.evidence.nothing"))));
    }

    private static List<DetailFact> of(SrsStepResult found) {
        Exchange exchange = found.exchange();
        if (exchange == null) {
            return List.of(fact("sent", MessageBundle.of("recording.evidence.nothing")));
        }
        var facts = new ArrayList<DetailFact>();
        facts.add(fact("sent", exchange.sentAt().truncatedTo(ChronoUnit.MILLIS).toString()));
        facts.add(fact("call", exchange.method() + " " + exchange.url()));
        facts.add(
                fact(
                        "answer",
                        exchange.status() > 0
                                ? "HTTP " + exchange.status()
                                : MessageBundle.of("wire.noAnswer")));
        facts.add(fact("took", TimeFormat.took(exchange.took())));
        if (exchange.failure() != null && exchange.status() == 0) {
            facts.add(fact("failure", failure(exchange.failure())));
        }
        headers(exchange).forEach(header -> facts.add(fact("header", value(header))));
        add(facts, "cookies", cookies(found, exchange));
        add(facts, "tokens", tokens(exchange));
        add(facts, "body", VisibleText.text(found.bodyStart()));
        return List.copyOf(facts);
    }

    private static String failure(CallFailure failure) {
        return FailureMessages.of(new WorkFailure.Call(new CallException(failure, null)), "SRS")
                .what();
    }

    private static Stream<HeaderLine> headers(Exchange exchange) {
        return exchange.responseHeaders().stream()
                .filter(header -> SHOWN.stream().anyMatch(lower(header)::startsWith));
    }

    /** Names alone, which of an answer other than that to a login are hidden with the values. */
    private static String cookies(SrsStepResult found, Exchange exchange) {
        if (found.details() instanceof FindingDetails.SignedIn(List<String> names, var _)) {
            return VisibleText.text(String.join(", ", names));
        }
        return exchange.responseHeaders().stream()
                .filter(header -> lower(header).equals("set-cookie"))
                .map(header ->
                        VisibleText.text(header.value().replaceFirst("(?s)[=;].*", "").strip()))
                .collect(Collectors.joining(", "));
    }

    private static String tokens(Exchange exchange) {
        return exchange.responseHeaders().stream()
                .map(HeaderLine::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(TOKEN))
                .map(VisibleText::text)
                .collect(Collectors.joining(", "));
    }

    private static void add(List<DetailFact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(fact(name, value));
        }
    }

    private static DetailFact fact(String name, String value) {
        return new DetailFact(MessageBundle.of("recording.evidence." + name), value, "");
    }

    private static String value(HeaderLine header) {
        return VisibleText.text(header.name() + ": " + header.value());
    }

    private static String lower(HeaderLine header) {
        return header.name().toLowerCase(Locale.ROOT);
    }
}
