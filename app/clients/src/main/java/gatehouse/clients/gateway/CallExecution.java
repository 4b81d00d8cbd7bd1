package gatehouse.clients.gateway;

import gatehouse.clients.http.AnswerReader;
import gatehouse.clients.http.AnswerStream;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallOutcome;
import gatehouse.clients.http.CallResult;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.HeaderLine;
import gatehouse.clients.http.NotAnswered;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.RequestTerms;
import gatehouse.clients.http.UnexpectedAnswerException;
import gatehouse.clients.redaction.ExchangeRedactor;

import okhttp3.Call;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries out one call on a thread of its own, so that neither a slow name server nor a silent
 * socket can hold the caller beyond the limit or an interrupt.
 */
final class CallExecution<T> {
    private static final Duration TO_NOTICE_THE_END = Duration.ofSeconds(1);

    private final WireRequest request;
    private final AnswerReader<T> reader;
    private final CallTools tools;
    private final long exchangeNumber;
    private final Instant sentAt;
    private final long start;

    CallExecution(
            WireRequest request, AnswerReader<T> reader, CallTools tools, long exchangeNumber) {
        this.request = request;
        this.reader = reader;
        this.tools = tools;
        this.exchangeNumber = exchangeNumber;
        this.sentAt = request.preparedAt();
        this.start = tools.clocks().mark();
    }

    /** What the thread of the call found: a value, or why there is none. */
    private sealed interface Reading<T> {
        record Value<T>(T value) implements Reading<T> {}

        record None<T>(CallFailure failure) implements Reading<T> {}
    }

    /** What came of it; the calling thread stays marked if it was interrupted. */
    CallOutcome<T> run(Call call, ExecutorService threads) {
        return switch (awaited(call, threads)) {
            case Reading.Value<T>(T value) -> new CallResult<>(value, exchange(null));
            case Reading.None<T>(CallFailure failure) ->
                    new NotAnswered<>(failure, exchange(failure), request.scope());
        };
    }

    private Reading<T> awaited(Call call, ExecutorService threads) {
        Future<Reading<T>> reading;
        try {
            reading = threads.submit(() -> read(call));
        } catch (RejectedExecutionException e) {
            return new Reading.None<>(new CallFailure.NotSent(NotSentReasons.CONNECTION_CLOSED));
        }
        try {
            return reading.get(request.limit(tools.limits()).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return stopped(call, reading, false);
        } catch (InterruptedException e) {
            Reading<T> last = stopped(call, reading, true);
            Thread.currentThread().interrupt();
            return last;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A reader of answers is at fault.", e.getCause());
        }
    }

    private Exchange exchange(@Nullable CallFailure failure) {
        CallTrace trace = request.trace();
        ExchangeRedactor redactor = request.redactor();
        MeasuredBody body = trace.body();
        String received = body == null ? "" : redactor.body(start(body));
        List<HeaderLine> sent = trace.requestHeaders();
        return new Exchange(
                exchangeNumber,
                request.scope(),
                sentAt,
                request.method(),
                redactor.text(request.url()),
                hidden(sent == null ? request.headers() : sent),
                redactor.body(request.body()),
                trace.status(),
                hidden(trace.responseHeaders()),
                received,
                body == null ? 0 : body.count(),
                took(),
                trace.marks().measured(request.bodyBytes(), body != null && body.isCut()),
                tools.problems().httpDate(trace.responseHeader("Date")),
                failure);
    }

    private String start(MeasuredBody body) {
        String contentType = request.trace().responseHeader("Content-Type");
        return body.start(AnswerStream.charset(contentType));
    }

    private List<HeaderLine> hidden(List<HeaderLine> headers) {
        ExchangeRedactor redactor = request.redactor();
        return headers.stream()
                .map(h -> new HeaderLine(h.name(), redactor.headerValue(h.name(), h.value())))
                .toList();
    }

    private Reading<T> read(Call call) {
        try (Response response = call.execute()) {
            request.trace()
                    .responseHeaders()
                    .forEach(h -> request.redactor().learnHeader(h.name(), h.value()));
            boolean expected = request.expects(response.code());
            var body =
                    new MeasuredBody(
                            response.body().byteStream(),
                            tools.limits().answerBytes(),
                            expected ? request.keptBytes() : RequestTerms.KEPT_BYTES);
            request.trace().reading(body);
            return expected ? value(body) : refused(body);
        } catch (ProxyAnswerException e) {
            return none(classified(e));
        } catch (IOException e) {
            return statusRefuses() ? bare() : none(classified(e));
        } catch (JacksonException e) {
            return statusRefuses() ? bare() : none(classified(e));
        }
    }

    private Reading<T> value(MeasuredBody body) throws IOException {
        CallTrace trace = request.trace();
        var answer =
                new AnswerStream(
                        trace.status(),
                        trace.responseHeaders(),
                        trace.responseHeader("Content-Type"),
                        body,
                        request.redactor()::secretsHidden);
        try {
            T value = reader.read(answer);
            body.finish();
            return new Reading.Value<>(value);
        } catch (UnexpectedAnswerException | JacksonException e) {
            keepStart(body, e);
            throw e;
        }
    }

    private Reading<T> refused(MeasuredBody body) throws IOException {
        JsonNode problem = tools.problems().tree(body);
        body.keepStart();
        // What any member tells is learnt before a sentence of another is taken over.
        request.redactor().body(start(body));
        return none(tools.problems().refusal(request.trace(), request.redactor(), problem));
    }

    /** What a reader did not care to read is evidence all the same. */
    private static void keepStart(MeasuredBody body, Exception trouble) {
        try {
            body.keepStart();
        } catch (IOException e) {
            trouble.addSuppressed(e);
        }
    }

    /** Cancels at the socket; an answer that was whole by then still counts. */
    private Reading<T> stopped(Call call, Future<Reading<T>> reading, boolean interrupted) {
        call.cancel();
        boolean again = false;
        try {
            if (reading.get(TO_NOTICE_THE_END.toMillis(), TimeUnit.MILLISECONDS)
                    instanceof Reading.Value<T> whole) {
                return whole;
            }
        } catch (InterruptedException e) {
            again = true;
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            return givenUp(interrupted);
        }
        return givenUp(interrupted || again);
    }

    private Reading<T> givenUp(boolean interrupted) {
        if (statusRefuses()) {
            return bare();
        }
        CallTrace trace = request.trace();
        return none(
                interrupted
                        ? new CallFailure.Cancelled(trace.sent())
                        : FailureClassifier.late(trace.stage(), trace.proxy(), took()));
    }

    /** A status that refuses counts, also where the rest of the answer was lost. */
    private boolean statusRefuses() {
        int status = request.trace().status();
        return status != 0 && !request.expects(status);
    }

    private Reading<T> bare() {
        return none(tools.problems().bare(request.trace(), request.redactor()));
    }

    private CallFailure classified(IOException trouble) {
        return tools.classifier()
                .broken(trouble, request.trace(), request.host(), took(), request.redactor());
    }

    private CallFailure classified(JacksonException trouble) {
        return tools.classifier()
                .broken(trouble, request.trace(), request.host(), took(), request.redactor());
    }

    private static <T> Reading<T> none(CallFailure failure) {
        return new Reading.None<>(failure);
    }

    private Duration took() {
        return tools.clocks().since(start);
    }
}
