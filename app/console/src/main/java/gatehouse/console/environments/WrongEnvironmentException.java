package gatehouse.console.environments;

import gatehouse.console.work.WrongInputException;

/** Says that an environment cannot be as it was written: what is wrong, where, what to do. */
public final class WrongEnvironmentException extends WrongInputException {
    private final String where;

    /**
     * @param where the member that is wrong, named as in the file: {@code name}, {@code
     *     portos.server}
     */
    public WrongEnvironmentException(String where, String what, String todo) {
        super(what + " " + todo);
        this.where = where;
    }

    /** The member that is wrong, named as in the file: {@code name}, {@code portos.server}. */
    public String where() {
        return where;
    }
}
