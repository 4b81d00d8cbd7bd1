package gatehouse.sandbox.portos;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.JsonOut;
import gatehouse.sandbox.readings.Readings;

import java.util.function.Consumer;

/** Turns what is to be told into an answer, with members of the future when it is read so. */
record Json(Readings readings) {
    private static final String TYPE = "application/json; charset=utf-8";

    Answer answer(int status, Consumer<JsonOut> content) {
        return answer(status, TYPE, content);
    }

    Answer answer(int status, String type, Consumer<JsonOut> content) {
        boolean strangers = readings.of(PortosReadings.EXTRA_MEMBERS);
        return Answer.of(
                status,
                type,
                out -> {
                    try (var json = strangers ? JsonOut.withStrangersTo(out) : JsonOut.to(out)) {
                        content.accept(json);
                    }
                });
    }
}
