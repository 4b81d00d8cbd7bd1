package gatehouse.sandbox.superoffice.answers;

import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.LinkedHashMap;

/** Answers what is refused or failed (contract: SuperOffice 10). */
public record PlayedSuperOfficeErrorAnswers(ContractVariants variants) {
    private static final String SOURCE = "SuperOffice.Services.Implementation";
    private static final String INVALID = "The request is invalid.";

    public PlayedAnswer answer(PlayedSuperOfficeProblem problem) {
        return switch (problem) {
            case PlayedSuperOfficeProblem.FailedCall failed -> failed(failed);
            case PlayedSuperOfficeProblem.Malformed malformed -> malformed(malformed.detail());
            case PlayedSuperOfficeProblem.Refusal refusal ->
                    refusal(refusal).with(refusal.headers());
            case PlayedSuperOfficeProblem.TurnedDown down ->
                    shapeB(down.status(), down.message(), "").with(down.headers());
            case PlayedSuperOfficeProblem.Nowhere nowhere -> nowhere(nowhere.path());
            case PlayedSuperOfficeProblem.Missing missing ->
                    shapeA(404, "SoNotFoundException", missing.message());
            case PlayedSuperOfficeProblem.Silence _ -> PlayedSuperOfficeBodies.json(200, null);
        };
    }

    /** What a web server in front of the application says when it cannot serve. */
    public static PlayedAnswer unavailable() {
        return PlayedAnswer.html(503, "Service Unavailable");
    }

    private PlayedAnswer failed(PlayedSuperOfficeProblem.FailedCall failed) {
        return switch (variants.of(SuperOfficeSwitches.FAILED_CALL_FORM)) {
            case NULL_BODY -> PlayedSuperOfficeBodies.json(200, null);
            case SHAPE_A_200 -> shapeA(200, failed.type(), failed.message());
            case SHAPE_B_200 -> shapeB(200, "An error has occurred.", failed.message());
            case SHAPE_A_500 -> shapeA(500, failed.type(), failed.message());
        };
    }

    private PlayedAnswer malformed(String detail) {
        return switch (variants.of(SuperOfficeSwitches.BAD_REQUEST_FORM)) {
            case SHAPE_B_400 -> shapeB(400, INVALID, detail);
            case SHAPE_B_200 -> shapeB(200, INVALID, detail);
            case SHAPE_A_400 -> shapeA(400, "SoInvalidArgumentException", detail);
        };
    }

    private PlayedAnswer refusal(PlayedSuperOfficeProblem.Refusal refusal) {
        int status = refusal.status();
        String message = refusal.message();
        return switch (variants.of(SuperOfficeSwitches.ERROR_BODY_FORM)) {
            case SHAPE_A -> shapeA(status, refusal.type(), message);
            case SHAPE_B -> shapeB(status, message, "");
            case EMPTY -> PlayedAnswer.empty(status);
            case PLAIN_TEXT -> PlayedAnswer.text(status, "text/plain", message);
            case HTML -> PlayedAnswer.html(status, message);
        };
    }

    private PlayedAnswer nowhere(String path) {
        return switch (variants.of(SuperOfficeSwitches.UNKNOWN_ROUTE)) {
            case SHAPE_B_404 ->
                    shapeB(
                            404,
                            "No HTTP resource was found that matches the request URI.",
                            "No route matches " + path);
            case SHAPE_A_404 -> shapeA(404, "SoNotFoundException", "Nothing at " + path);
            case HTML_404 -> PlayedAnswer.html(404, "Not Found");
        };
    }

    /** A server exception. */
    private static PlayedAnswer shapeA(int status, String type, String message) {
        var members = new LinkedHashMap<String, Object>();
        members.put("Error", true);
        members.put("ErrorType", type);
        members.put("ErrorMessage", message);
        members.put("ErrorSource", SOURCE);
        return PlayedSuperOfficeBodies.json(status, members);
    }

    /** What the web framework says. */
    private static PlayedAnswer shapeB(int status, String message, String detail) {
        var members = new LinkedHashMap<String, Object>();
        members.put("Message", message);
        if (!detail.isEmpty()) {
            members.put("MessageDetail", detail);
        }
        return PlayedSuperOfficeBodies.json(status, members);
    }
}
