package gatehouse.console.wire;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallMeasurement;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.HeaderLine;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Calls on the wire to try things on. */
public final class SampleExchanges {
    /** What {@link #full} measured. */
    public static final CallMeasurement MEASURED =
            new CallMeasurement(
                    17,
                    true,
                    Optional.of(Duration.ofMillis(1)),
                    Optional.of(Duration.ofMillis(2)),
                    Optional.of(Duration.ofMillis(10)),
                    Optional.of(Duration.ofMillis(1)),
                    Optional.of(Duration.ofMillis(20)),
                    Optional.of(Duration.ofMillis(5)));

    private SampleExchanges() {}

    public static Exchange sent(
            long number, Instant at, Duration took, Instant serverDate, int status) {
        return of("GET", CallScope.none(), number, at, took, serverDate, status, "");
    }

    /** A call by that method, answered 200. */
    public static Exchange by(String method, long number) {
        return answered(method, number, 200);
    }

    /** A call by that method, answered with that status. */
    public static Exchange answered(String method, long number, int status) {
        return of(method, CallScope.none(), number, Instant.EPOCH, Duration.ZERO, null, status, "");
    }

    /** A refresh that the program made by itself. */
    public static Exchange refresh(long number, String body) {
        return of(
                "GET",
                CallScope.none().inBackground(),
                number,
                Instant.EPOCH,
                Duration.ZERO,
                null,
                200,
                body);
    }

    /** A call of the act with that journal entry. */
    public static Exchange ofAct(long number, long entry, Instant at) {
        return of(
                "DELETE",
                CallScope.none().withActEntry(entry),
                number,
                at,
                Duration.ZERO,
                null,
                200,
                "");
    }

    /** A call with something in each of its parts. */
    public static Exchange full(long number, Instant at) {
        return new Exchange(
                number,
                CallScope.of("env-1", "con-1")
                        .withSystem("portos")
                        .withPurpose("end-session")
                        .withActEntry(17),
                at,
                "DELETE",
                "https://portos.example:4000/api/sessions/cOmdYf…?sessionId=a&b=%20c",
                List.of(
                        new HeaderLine("Authorization", "<hidden>"),
                        new HeaderLine("Content-Type", "application/json; charset=utf-8"),
                        new HeaderLine("Cookie", "<hidden>")),
                "{\"reason\":\"lost\"}",
                423,
                List.of(new HeaderLine("Content-Type", "application/problem+json")),
                "{\"title\":\"Locked\",\"errors\":[{\"code\":7},{}]}",
                44,
                Duration.ofMillis(41),
                MEASURED,
                at.plusMillis(30),
                new CallFailure.TooLarge(AnswerDefect.of(DefectKind.TOO_MANY_BYTES, 44)));
    }

    /** A call that was not answered. */
    public static Exchange failed(long number, Instant at, Duration took, CallFailure why) {
        return new Exchange(
                number,
                CallScope.none().withSystem("portos"),
                at,
                "GET",
                "http://portos.example:4000/api/sessions?$take=100",
                List.of(),
                "",
                0,
                List.of(),
                "",
                0,
                took,
                CallMeasurement.NONE,
                null,
                why);
    }

    /** The calls of a log, as a window shows them. */
    public static WireViewModel calls(
            WireLog log, PreferenceStore preferences, Background background, HandClock clock) {
        return new WireViewModel(
                log,
                new WireDrawer(preferences),
                new LastCallViewModel(log, background, clock, clock),
                background,
                clock,
                TimeFormat.in(ZoneOffset.UTC));
    }

    private static Exchange of(
            String method,
            CallScope scope,
            long number,
            Instant at,
            Duration took,
            Instant serverDate,
            int status,
            String body) {
        return new Exchange(
                number,
                scope,
                at,
                method,
                "http://portos.example:4000/api/sessions?$take=100",
                List.of(),
                "",
                status,
                List.of(),
                body,
                body.length(),
                took,
                CallMeasurement.NONE,
                serverDate,
                null);
    }
}
