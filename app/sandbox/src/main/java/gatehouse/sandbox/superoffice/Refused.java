package gatehouse.sandbox.superoffice;

/** Carries a {@link Problem} from where it is found to where it is answered. */
final class Refused extends RuntimeException {
    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.getClass().getSimpleName(), null, false, false);
        this.problem = problem;
    }

    static Refused malformed(String detail) {
        return new Refused(new Problem.Malformed(detail));
    }

    static Refused forbidden(String message) {
        return new Refused(new Problem.Refusal(403, "SoSentryException", message));
    }

    static Refused failed(String type, String message) {
        return new Refused(new Problem.FailedCall(type, message));
    }

    static Refused silence() {
        return new Refused(new Problem.Silence());
    }

    Problem problem() {
        return problem;
    }
}
