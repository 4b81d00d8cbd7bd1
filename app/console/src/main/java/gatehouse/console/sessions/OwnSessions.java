package gatehouse.console.sessions;

/** Tells which sessions belong to the person at the console. */
@FunctionalInterface
public interface OwnSessions {
    /** Nobody is signed in: no session is one's own. */
    OwnSessions NONE = (_, _) -> Ownership.NO;

    /** Whose the session of a row is; asked for many rows, from any thread. */
    Ownership of(SessionTable table, int row);
}
