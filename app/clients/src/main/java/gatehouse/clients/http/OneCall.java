package gatehouse.clients.http;

import okhttp3.Call;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries out one call on a thread of its own, so that neither a slow name server nor a silent
 * socket can hold the caller beyond the limit or an interrupt.
 */
final class OneCall<T> {
    private static final Duration TO_NOTICE_THE_END = Duration.ofSeconds(1);

    private final WireRequest request;
    private final AnswerReader<T> reader;
    private final Limits limits;
    private final Problems problems;
    private final Verdict verdict;
    private final Instant sentAt;
    private final long startedNanos = System.nanoTime();
    private boolean interrupted;

    OneCall(
            WireRequest request,
            AnswerReader<T> reader,
            Limits limits,
            Problems problems,
            Verdict verdict,
            Instant sentAt) {
        this.request = request;
        this.reader = reader;
        this.limits = limits;
        this.problems = problems;
        this.verdict = verdict;
        this.sentAt = sentAt;
    }

    /** What came of it. */
    sealed interface Outcome<T> {
        record Read<T>(T value) implements Outcome<T> {}

        record Failed<T>(CallFailure failure) implements Outcome<T> {}
    }

    Outcome<T> run(Call call, ExecutorService threads) {
        Future<Outcome<T>> answer = threads.submit(() -> exchange(call));
        try {
            return answer.get(request.limit(limits).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return stopped(call, answer);
        } catch (InterruptedException e) {
            interrupted = true;
            return stopped(call, answer);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A reader of answers is at fault.", e.getCause());
        }
    }

    /** Whether the calling thread was interrupted meanwhile; it must be marked so again. */
    boolean interrupted() {
        return interrupted;
    }

    /** The evidence of it all. */
    Exchange exchange(long number, @Nullable CallFailure failure) {
        Evidence seen = request.evidence();
        Redactor redactor = request.redactor();
        MeasuredBody body = seen.body();
        String start =
                body == null
                        ? ""
                        : redactor.body(
                                body.start(Answer.charset(seen.responseHeader("Content-Type"))));
        List<Header> sent = seen.requestHeaders();
        return new Exchange(
                number,
                sentAt,
                request.method(),
                redactor.text(request.url()),
                redactor.headers(sent == null ? request.headers() : sent),
                redactor.body(request.body()),
                seen.status(),
                redactor.headers(seen.responseHeaders()),
                start,
                body == null ? 0 : body.count(),
                took(),
                Problems.httpDate(seen.responseHeader("Date")),
                failure);
    }

    private Outcome<T> exchange(Call call) {
        try (Response response = call.execute()) {
            request.redactor().learn(request.evidence().responseHeaders());
            var body = new MeasuredBody(response.body().byteStream(), limits.answerBytes());
            request.evidence().reading(body);
            return request.expects(response.code()) ? read(body) : refused(body);
        } catch (IOException | JacksonException e) {
            return new Outcome.Failed<>(broken(e));
        }
    }

    private Outcome<T> read(MeasuredBody body) throws IOException {
        Evidence seen = request.evidence();
        var answer =
                new Answer(
                        seen.status(),
                        seen.responseHeaders(),
                        seen.responseHeader("Content-Type"),
                        body);
        try {
            T value = reader.read(answer);
            body.finish();
            return new Outcome.Read<>(value);
        } catch (UnexpectedAnswer | JacksonException e) {
            keepStart(body, e);
            throw e;
        }
    }

    private Outcome<T> refused(MeasuredBody body) throws IOException {
        CallFailure refusal = problems.read(request.evidence(), body, request.redactor());
        body.keepStart();
        return new Outcome.Failed<>(refusal);
    }

    /** What a reader did not care to read is evidence all the same. */
    private static void keepStart(MeasuredBody body, Exception trouble) {
        try {
            body.keepStart();
        } catch (IOException e) {
            trouble.addSuppressed(e);
        }
    }

    private CallFailure broken(Exception trouble) {
        return statusRefuses()
                ? problems.bare(request.evidence(), request.redactor())
                : verdict.broken(
                        trouble, request.evidence(), request.host(), took(), request.redactor());
    }

    /** Cancels at the socket; an answer that was whole by then still counts. */
    private Outcome<T> stopped(Call call, Future<Outcome<T>> answer) {
        call.cancel();
        try {
            if (answer.get(TO_NOTICE_THE_END.toMillis(), TimeUnit.MILLISECONDS)
                    instanceof Outcome.Read<T> whole) {
                return whole;
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (ExecutionException | TimeoutException e) {
            return new Outcome.Failed<>(givenUp());
        }
        return new Outcome.Failed<>(givenUp());
    }

    private CallFailure givenUp() {
        Evidence seen = request.evidence();
        if (statusRefuses()) {
            return problems.bare(seen, request.redactor());
        }
        return interrupted ? new CallFailure.Cancelled(seen.sent()) : verdict.late(seen, took());
    }

    private boolean statusRefuses() {
        int status = request.evidence().status();
        return status != 0 && !request.expects(status);
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
