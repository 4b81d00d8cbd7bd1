package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.readings.Readings;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers what is refused or failed (contract: SuperOffice 10). */
record Errors(Readings readings) {
    private static final String SOURCE = "SuperOffice.Services.Implementation";
    private static final String INVALID = "The request is invalid.";

    Answer answer(Problem problem) {
        return switch (problem) {
            case Problem.FailedCall failed -> failed(failed);
            case Problem.Malformed malformed -> malformed(malformed.detail());
            case Problem.Refusal refusal -> with(refusal.headers(), refusal(refusal));
            case Problem.TurnedDown down ->
                    with(down.headers(), shapeB(down.status(), down.message(), ""));
            case Problem.Nowhere nowhere -> nowhere(nowhere.path());
            case Problem.Missing missing -> shapeA(404, "SoNotFoundException", missing.message());
            case Problem.Silence _ -> Bodies.json(200, null);
        };
    }

    /** What a web server in front of the application says when it cannot serve. */
    static Answer unavailable() {
        return Bodies.html(503, "Service Unavailable");
    }

    private Answer failed(Problem.FailedCall failed) {
        return switch (readings.of(SuperOfficeReadings.FAILED_CALL_FORM)) {
            case NULL_BODY -> Bodies.json(200, null);
            case SHAPE_A_200 -> shapeA(200, failed.type(), failed.message());
            case SHAPE_B_200 -> shapeB(200, "An error has occurred.", failed.message());
            case SHAPE_A_500 -> shapeA(500, failed.type(), failed.message());
        };
    }

    private Answer malformed(String detail) {
        return switch (readings.of(SuperOfficeReadings.BAD_REQUEST_FORM)) {
            case SHAPE_B_400 -> shapeB(400, INVALID, detail);
            case SHAPE_B_200 -> shapeB(200, INVALID, detail);
            case SHAPE_A_400 -> shapeA(400, "SoInvalidArgumentException", detail);
        };
    }

    private Answer refusal(Problem.Refusal refusal) {
        int status = refusal.status();
        String message = refusal.message();
        return switch (readings.of(SuperOfficeReadings.ERROR_BODY_FORM)) {
            case SHAPE_A -> shapeA(status, refusal.type(), message);
            case SHAPE_B -> shapeB(status, message, "");
            case EMPTY -> Answer.empty(status);
            case PLAIN_TEXT -> Bodies.plain(status, message);
            case HTML -> Bodies.html(status, message);
        };
    }

    private Answer nowhere(String path) {
        return switch (readings.of(SuperOfficeReadings.UNKNOWN_ROUTE)) {
            case SHAPE_B_404 ->
                    shapeB(
                            404,
                            "No HTTP resource was found that matches the request URI.",
                            "No route matches " + path);
            case SHAPE_A_404 -> shapeA(404, "SoNotFoundException", "Nothing at " + path);
            case HTML_404 -> Bodies.html(404, "Not Found");
        };
    }

    private static Answer with(Map<String, String> headers, Answer plain) {
        Answer answer = plain;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    /** A server exception. */
    private static Answer shapeA(int status, String type, String message) {
        var members = new LinkedHashMap<String, Object>();
        members.put("Error", true);
        members.put("ErrorType", type);
        members.put("ErrorMessage", message);
        members.put("ErrorSource", SOURCE);
        return Bodies.json(status, members);
    }

    /** What the web framework says. */
    private static Answer shapeB(int status, String message, String detail) {
        var members = new LinkedHashMap<String, Object>();
        members.put("Message", message);
        if (!detail.isEmpty()) {
            members.put("MessageDetail", detail);
        }
        return Bodies.json(status, members);
    }
}
