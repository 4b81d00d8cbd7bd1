package gatehouse.console.wire;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallMeasurement;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.HeaderLine;
import gatehouse.console.environments.Environment;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is known of a call, as a text to be read and copied; secrets are hidden. */
public final class ExchangeText {
    private final WireEntry entry;
    private final Exchange call;
    private final TimeFormat times;

    private ExchangeText(WireEntry entry, TimeFormat times) {
        this.entry = entry;
        this.call = entry.exchange();
        this.times = times;
    }

    /** The text of a call. */
    public static String of(WireEntry entry, TimeFormat times) {
        return new ExchangeText(entry, times).text();
    }

    private String text() {
        var parts = new ArrayList<String>();
        parts.add(call.method() + " " + call.url());
        parts.add(facts());
        parts.add(
                MessageBundle.of("wire.detail.request")
                        + "\n"
                        + headers(call.requestHeaders())
                        + body(call.requestBody()));
        parts.add(
                MessageBundle.of("wire.detail.answer", WireWords.status(entry))
                        + "\n"
                        + headers(call.responseHeaders())
                        + body(call.responseBody()));
        if (call.measured().responseCut()) {
            parts.add(MessageBundle.of("wire.detail.cut", WireWords.size(call.responseBytes())));
        }
        return String.join("\n\n", parts);
    }

    private String facts() {
        return Stream.of(origin(), sent(), sizes(), act(), failure())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String origin() {
        return Stream.of(
                        WireWords.purpose(entry),
                        WireWords.system(entry),
                        entry.environment().map(Environment::label).orElse(""),
                        call.scope().background() ? MessageBundle.of("wire.detail.background") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String sent() {
        CallMeasurement measured = call.measured();
        List<String> parts = new ArrayList<>();
        add(parts, "name", measured.name());
        add(parts, "connect", measured.connect());
        add(parts, "secure", measured.secure());
        add(parts, "sending", measured.sending());
        add(parts, "waiting", measured.waiting());
        add(parts, "reading", measured.reading());
        return MessageBundle.of(
                parts.isEmpty() ? "wire.detail.sent" : "wire.detail.sent.parts",
                times.full(call.sentAt()),
                TimeFormat.took(call.took()),
                String.join(" · ", parts));
    }

    private static void add(List<String> parts, String part, Optional<Duration> took) {
        took.ifPresent(
                time -> parts.add(MessageBundle.of("wire.detail." + part, TimeFormat.took(time))));
    }

    private String sizes() {
        return MessageBundle.of(
                "wire.detail.sizes",
                WireWords.size(call.measured().requestBytes()),
                WireWords.size(call.responseBytes()));
    }

    private String act() {
        return call.scope().actEntry().isPresent()
                ? MessageBundle.of("wire.detail.act", call.scope().actEntry().getAsLong())
                : "";
    }

    private String failure() {
        CallFailure failure = call.failure();
        if (failure == null) {
            return "";
        }
        var thrown = new CallException(failure, call);
        return MessageBundle.of(
                "wire.detail.failure", FailureMessages.of(new WorkFailure.Call(thrown)).what());
    }

    private static String headers(List<HeaderLine> headers) {
        return headers.stream()
                .map(header -> header.name() + ": " + VisibleText.text(header.value()) + "\n")
                .collect(Collectors.joining());
    }

    private static String body(String body) {
        return body.isEmpty() ? "" : "\n" + JsonIndenter.indented(body);
    }
}
