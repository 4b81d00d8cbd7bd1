import org.jspecify.annotations.NullMarked;

/** The same services from a terminal. */
@NullMarked
module gatehouse.cli {
    requires static org.jspecify;
    requires transitive gatehouse.console;
    requires transitive gatehouse.sandbox;
    requires info.picocli;
    requires tools.jackson.databind;

    exports gatehouse.cli;
    exports gatehouse.cli.streams;

    opens gatehouse.cli to
            info.picocli;
    opens gatehouse.cli.environments to
            info.picocli;
    opens gatehouse.cli.journal to
            info.picocli;
    opens gatehouse.cli.recording to
            info.picocli;
    opens gatehouse.cli.servicelogin to
            info.picocli;
    opens gatehouse.cli.temporarykey to
            info.picocli;
    opens gatehouse.cli.sessions to
            info.picocli;
    opens gatehouse.cli.verb to
            info.picocli;
}
