package gatehouse.sandbox.portos.answers;

import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.function.Consumer;

/** Turns what is to be told into an answer, with members of the future when it is read so. */
public record PlayedPortosJsonAnswers(ContractVariants variants) {
    private static final String TYPE = "application/json; charset=utf-8";

    public PlayedAnswer answer(int status, Consumer<JsonStreamWriter> content) {
        return answer(status, TYPE, content);
    }

    public PlayedAnswer answer(int status, String type, Consumer<JsonStreamWriter> content) {
        boolean extras = variants.of(PortosSwitches.EXTRA_MEMBERS);
        return PlayedAnswer.of(
                status,
                type,
                out -> {
                    try (var json =
                            extras
                                    ? JsonStreamWriter.withExtrasTo(out)
                                    : JsonStreamWriter.to(out)) {
                        content.accept(json);
                    }
                });
    }
}
