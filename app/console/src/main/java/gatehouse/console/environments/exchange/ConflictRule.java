package gatehouse.console.environments.exchange;

/** What becomes of an environment of a file whose name is taken. */
public enum ConflictRule {
    /** The environment that is there stays as it is. */
    KEEP,
    /** The environment of the file takes its place. */
    REPLACE,
    /** The environment of the file gets another name. */
    RENAME
}
