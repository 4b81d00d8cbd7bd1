package gatehouse.sandbox.portos.answers;

/** Carries a {@link PlayedPortosProblem} from where it is found to where it is answered. */
public final class PlayedPortosRefusalException extends RuntimeException {
    private final transient PlayedPortosProblem problem;

    public PlayedPortosRefusalException(PlayedPortosProblem problem) {
        super(problem.title().name(), null, false, false);
        this.problem = problem;
    }

    public PlayedPortosProblem problem() {
        return problem;
    }
}
