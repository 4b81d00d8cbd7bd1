package gatehouse.sandbox.portos.answers;

import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem.ChangedResource;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem.Invalid;
import gatehouse.sandbox.portos.variants.PlayedPortosLanguage;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.portos.variants.PortosVariants.ErrorBody;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.util.UUID;
import java.util.function.Consumer;

/** Answers what is refused, in the caller's language (contract: Portos 5). */
public record PlayedPortosProblemAnswers(ContractVariants variants, PlayedPortosJsonAnswers json) {
    public PlayedAnswer answer(PlayedPortosProblem problem, ReceivedCall call) {
        return body(problem, call).with(problem.headers());
    }

    private PlayedAnswer body(PlayedPortosProblem problem, ReceivedCall call) {
        ErrorBody form =
                switch (problem.status()) {
                    case 400 -> ErrorBody.FULL;
                    case 401 -> variants.of(PortosSwitches.UNAUTHORIZED_BODY);
                    default -> variants.of(PortosSwitches.ERROR_BODY);
                };
        return switch (form) {
            case MINIMAL -> json(problem, out -> minimal(out, problem, call));
            case FULL -> json(problem, out -> full(out, problem, call));
            case EMPTY -> PlayedAnswer.empty(problem.status());
            case HTML -> PlayedAnswer.html(problem.status(), Integer.toString(problem.status()));
        };
    }

    private PlayedAnswer json(PlayedPortosProblem problem, Consumer<JsonStreamWriter> content) {
        return json.answer(problem.status(), variants.of(PortosSwitches.ERROR_TYPE), content);
    }

    /** Codes 4 and 6 cannot be told apart without their number, so even this form has it. */
    private void minimal(JsonStreamWriter out, PlayedPortosProblem problem, ReceivedCall call) {
        out.object().text("title", title(problem, call)).number("status", problem.status());
        if (!problem.meansTheSameUnderAnyStatus()) {
            out.end();
            return;
        }
        code(out, problem);
        resource(out, problem.changed());
        out.end();
    }

    private void full(JsonStreamWriter out, PlayedPortosProblem problem, ReceivedCall call) {
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

    private static void code(JsonStreamWriter out, PlayedPortosProblem problem) {
        Integer code = problem.errorCode();
        if (code != null) {
            out.number("errorCode", code);
        }
    }

    private static void resource(JsonStreamWriter out, @Nullable ChangedResource changed) {
        if (changed != null) {
            out.object("resource")
                    .text("name", changed.name())
                    .text("id", changed.id())
                    .number("version", changed.version())
                    .end();
        }
    }

    private void error(JsonStreamWriter out, Invalid error, ReceivedCall call) {
        out.object()
                .text("memberName", error.member())
                .text("message", error.message().in(language(call)));
        constraint(out, error.code());
        out.end();
    }

    private void constraint(JsonStreamWriter out, @Nullable Integer code) {
        switch (variants.of(PortosSwitches.CONSTRAINT_CODE)) {
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

    private String title(PlayedPortosProblem problem, ReceivedCall call) {
        return problem.title().in(language(call));
    }

    private PlayedPortosLanguage language(ReceivedCall call) {
        return call.header("Accept-Language")
                .flatMap(PlayedPortosLanguage::spoken)
                .orElseGet(() -> variants.of(PortosSwitches.DEFAULT_LANGUAGE));
    }
}
