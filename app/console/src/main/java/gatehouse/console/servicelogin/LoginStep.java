package gatehouse.console.servicelogin;

import gatehouse.console.work.Notice;

/** Where a question before an act on a service login stands. */
public sealed interface LoginStep {
    /** The last outcome is unknown, which is told first. */
    record Warning() implements LoginStep {}

    /** The person decides. */
    record Asking() implements LoginStep {}

    /** Sent, or about to be; the outcome is waited for. */
    record Sending() implements LoginStep {}

    /** It is over. */
    record Done(Notice outcome) implements LoginStep {}

    /** Whether nothing more can be sent. */
    default boolean isOver() {
        return this instanceof Done;
    }
}
