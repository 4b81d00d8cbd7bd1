package gatehouse.sandbox.superoffice.answers;

/** Carries a {@link PlayedSuperOfficeProblem} from where it is found to where it is answered. */
public final class PlayedSuperOfficeRefusalException extends RuntimeException {
    private final transient PlayedSuperOfficeProblem problem;

    public PlayedSuperOfficeRefusalException(PlayedSuperOfficeProblem problem) {
        super(problem.getClass().getSimpleName(), null, false, false);
        this.problem = problem;
    }

    public static PlayedSuperOfficeRefusalException malformed(String detail) {
        return new PlayedSuperOfficeRefusalException(
                new PlayedSuperOfficeProblem.Malformed(detail));
    }

    public static PlayedSuperOfficeRefusalException forbidden(String message) {
        return new PlayedSuperOfficeRefusalException(
                new PlayedSuperOfficeProblem.Refusal(403, "SoSentryException", message));
    }

    public static PlayedSuperOfficeRefusalException failed(String type, String message) {
        return new PlayedSuperOfficeRefusalException(
                new PlayedSuperOfficeProblem.FailedCall(type, message));
    }

    public static PlayedSuperOfficeRefusalException silence() {
        return new PlayedSuperOfficeRefusalException(new PlayedSuperOfficeProblem.Silence());
    }

    public PlayedSuperOfficeProblem problem() {
        return problem;
    }
}
