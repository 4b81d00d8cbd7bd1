package gatehouse.sandbox.faults;

import gatehouse.sandbox.http.AnswerDelays;
import gatehouse.sandbox.http.ConnectionDroppedException;
import gatehouse.sandbox.http.PlayedAnswer;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The faults that every system has: those of the wire, and of what is on the way to the system. */
public final class WireFaults {
    /** Where a redirect leads by default. */
    public static final String ELSEWHERE = "/moved";

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private WireFaults() {}

    /** A catalog with these faults, to which a system adds its own. */
    public static FaultCatalog catalog(InstantSource clock, SecretMemory secrets) {
        return new FaultCatalog()
                .add("delay", order -> delay(order.duration("by", "PT1S")), "by")
                .add("drip", order -> drip(order.duration("between", "PT0.5S")), "between")
                .add("drop-before", dropBefore())
                .add("drop-after", dropAfter())
                .add("hang-up-after", (call, acting) -> acting.apply(call).hangingUp())
                .add("redirect", order -> redirect(302, order), "location")
                .add("proxy-answer", WireFaults::proxyAnswer, "status", "form", "retryAfter")
                .add("proxy-date", order -> date(clock, order.duration("by", "PT8S")), "by")
                .add("echo-secrets", order -> SecretEcho.of(order, secrets), "form");
    }

    /** The answer is late. */
    public static InjectedFault delay(Duration by) {
        return (call, acting) -> {
            AnswerDelays.pause(by);
            return acting.apply(call);
        };
    }

    /** The connection breaks, and nothing was done. */
    public static InjectedFault dropBefore() {
        return (_, _) -> {
            throw ConnectionDroppedException.beforeActing();
        };
    }

    /** The connection breaks when all was done. */
    public static InjectedFault dropAfter() {
        return (call, acting) -> {
            throw ConnectionDroppedException.insteadOf(acting.apply(call));
        };
    }

    /** The answer names another place, and nothing was done. */
    public static InjectedFault redirect(int status, FaultOrder order) {
        String location = order.text("location", ELSEWHERE);
        return (_, _) -> PlayedAnswer.empty(status).with("Location", location);
    }

    private static InjectedFault drip(Duration between) {
        return (call, acting) -> AnswerDelays.drip(acting.apply(call), between);
    }

    /** Something on the way answers by itself; the system never sees the call. */
    private static InjectedFault proxyAnswer(FaultOrder order) {
        int status = order.number("status", 404);
        String title = "Answered by a proxy";
        PlayedAnswer answer =
                switch (order.text("form", "html")) {
                    case "html" -> PlayedAnswer.html(status, title);
                    case "text" -> PlayedAnswer.text(status, "text/plain", title);
                    case "problem" ->
                            PlayedAnswer.json(
                                    status,
                                    "application/problem+json",
                                    out ->
                                            out.object()
                                                    .text("title", title)
                                                    .number("status", status)
                                                    .end());
                    case "empty" -> PlayedAnswer.empty(status);
                    default ->
                            throw new IllegalArgumentException(
                                    "A proxy answers html, text, problem or empty; not "
                                            + order.text("form", ""));
                };
        Map<String, String> hint =
                order.text("retryAfter").map(text -> Map.of("Retry-After", text)).orElse(Map.of());
        return (_, _) -> answer.with(hint);
    }

    /** The date of the answer is another clock's, as if a proxy had written it. */
    private static InjectedFault date(InstantSource clock, Duration by) {
        return (call, acting) ->
                acting.apply(call).with("Date", HTTP_DATE.format(clock.instant().plus(by)));
    }
}
