package gatehouse.sandbox.portos;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.JsonOut;
import gatehouse.sandbox.portos.Problem.Invalid;
import gatehouse.sandbox.portos.Ways.ErrorBody;
import gatehouse.sandbox.readings.Readings;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Answers what is refused, in the caller's language (contract: Portos 5). */
record Problems(Readings readings, Json json) {
    Answer answer(Problem problem, Call call) {
        Answer answer = body(problem, call);
        for (Map.Entry<String, String> header : problem.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    private Answer body(Problem problem, Call call) {
        ErrorBody form =
                switch (problem.status()) {
                    case 400 -> ErrorBody.FULL;
                    case 401 -> readings.of(PortosReadings.UNAUTHORIZED_BODY);
                    default -> readings.of(PortosReadings.ERROR_BODY);
                };
        return switch (form) {
            case MINIMAL -> json(problem, out -> minimal(out, problem, call));
            case FULL -> json(problem, out -> full(out, problem, call));
            case EMPTY -> Answer.empty(problem.status());
            case HTML -> html(problem.status());
        };
    }

    private Answer json(Problem problem, Consumer<JsonOut> content) {
        return json.answer(problem.status(), readings.of(PortosReadings.ERROR_TYPE), content);
    }

    private static Answer html(int status) {
        byte[] page =
                """
                <!DOCTYPE html>
                <html><head><title>Error</title></head><body><h1>%d</h1></body></html>
                """
                        .formatted(status)
                        .getBytes(UTF_8);
        return Answer.of(status, "text/html; charset=utf-8", out -> out.write(page));
    }

    /** Codes 4 and 6 cannot be told without their number, so it stands even here. */
    private void minimal(JsonOut out, Problem problem, Call call) {
        out.object().text("title", title(problem, call)).number("status", problem.status());
        if (!problem.meansTheSameUnderAnyStatus()) {
            out.end();
            return;
        }
        code(out, problem);
        resource(out, problem.changed());
        out.end();
    }

    private void full(JsonOut out, Problem problem, Call call) {
        out.object()
                .text("type", "https://httpstatuses.io/" + problem.status())
                .text("title", title(problem, call))
                .number("status", problem.status())
                .text("detail", title(problem, call) + ".")
                .text("instance", call.path())
                .text("traceId", UUID.randomUUID().toString());
        code(out, problem);
        resource(out, problem.changed());
        if (!problem.errors().isEmpty()) {
            out.array("errors");
            problem.errors().forEach(error -> error(out, error, call));
            out.endArray();
        }
        out.end();
    }

    private static void code(JsonOut out, Problem problem) {
        Integer code = problem.errorCode();
        if (code != null) {
            out.number("errorCode", code);
        }
    }

    private static void resource(JsonOut out, @Nullable Session changed) {
        if (changed != null) {
            out.object("resource")
                    .text("name", "Session")
                    .text("id", changed.id())
                    .number("version", changed.version())
                    .end();
        }
    }

    private void error(JsonOut out, Invalid error, Call call) {
        out.object()
                .text("memberName", error.member())
                .text("message", error.message().in(language(call)));
        constraint(out, error.code());
        out.end();
    }

    private void constraint(JsonOut out, @Nullable Integer code) {
        switch (readings.of(PortosReadings.CONSTRAINT_CODE)) {
            case STRING -> out.text("code", code == null ? null : code.toString());
            case NUMBER -> {
                if (code == null) {
                    out.nothing("code");
                } else {
                    out.number("code", code);
                }
            }
            case ABSENT -> {}
        }
    }

    private String title(Problem problem, Call call) {
        return problem.title().in(language(call));
    }

    private Language language(Call call) {
        return call.header("Accept-Language")
                .flatMap(Language::spoken)
                .orElseGet(() -> readings.of(PortosReadings.DEFAULT_LANGUAGE));
    }
}
