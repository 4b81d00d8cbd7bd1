package gatehouse.sandbox.portos;

/** Carries a {@link Problem} from where it is found to where it is answered. */
final class Refused extends RuntimeException {
    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.title().name(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
