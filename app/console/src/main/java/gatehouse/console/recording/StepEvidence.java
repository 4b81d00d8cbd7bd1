package gatehouse.console.recording;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.Header;
import gatehouse.clients.srs.Details;
import gatehouse.clients.srs.Found;
import gatehouse.console.words.Times;
import gatehouse.console.words.Visible;
import gatehouse.console.words.Words;
import gatehouse.console.work.Fact;

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
public final class StepEvidence {
    private static final List<String> SHOWN = List.of("access-control-", "www-authenticate");
    private static final String TOKEN = "x-csrf-";

    private StepEvidence() {}

    /** The evidence, line by line; one line where nothing was sent. */
    public static List<Fact> of(LadderStep step) {
        return step.found()
                .map(StepEvidence::of)
                .orElseGet(() -> List.of(fact("sent", Words.of("recording.evidence.nothing"))));
    }

    private static List<Fact> of(Found found) {
        Exchange exchange = found.exchange();
        if (exchange == null) {
            return List.of(fact("sent", Words.of("recording.evidence.nothing")));
        }
        var facts = new ArrayList<Fact>();
        facts.add(fact("sent", exchange.sentAt().truncatedTo(ChronoUnit.MILLIS).toString()));
        facts.add(fact("call", exchange.method() + " " + exchange.url()));
        facts.add(
                fact(
                        "answer",
                        exchange.status() > 0
                                ? "HTTP " + exchange.status()
                                : Words.of("wire.noAnswer")));
        facts.add(fact("took", Times.took(exchange.took())));
        if (exchange.failure() != null && exchange.status() == 0) {
            facts.add(fact("failure", exchange.failure().getClass().getSimpleName()));
        }
        headers(exchange).forEach(header -> facts.add(fact("header", value(header))));
        add(facts, "cookies", cookies(found, exchange));
        add(facts, "tokens", tokens(exchange));
        add(facts, "body", Visible.text(found.bodyStart()));
        return List.copyOf(facts);
    }

    private static Stream<Header> headers(Exchange exchange) {
        return exchange.responseHeaders().stream()
                .filter(header -> SHOWN.stream().anyMatch(lower(header)::startsWith));
    }

    /** Names alone, which of an answer other than that to a login are hidden with the values. */
    private static String cookies(Found found, Exchange exchange) {
        if (found.details() instanceof Details.SignedIn(List<String> names, var _)) {
            return Visible.text(String.join(", ", names));
        }
        return exchange.responseHeaders().stream()
                .filter(header -> lower(header).equals("set-cookie"))
                .map(header -> Visible.text(header.value().replaceFirst("(?s)[=;].*", "").strip()))
                .collect(Collectors.joining(", "));
    }

    private static String tokens(Exchange exchange) {
        return exchange.responseHeaders().stream()
                .map(Header::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(TOKEN))
                .map(Visible::text)
                .collect(Collectors.joining(", "));
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(fact(name, value));
        }
    }

    private static Fact fact(String name, String value) {
        return new Fact(Words.of("recording.evidence." + name), value, "");
    }

    private static String value(Header header) {
        return Visible.text(header.name() + ": " + header.value());
    }

    private static String lower(Header header) {
        return header.name().toLowerCase(Locale.ROOT);
    }
}
