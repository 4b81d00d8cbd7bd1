import org.jspecify.annotations.NullMarked;

/** The same services from a terminal. */
@NullMarked
module gatehouse.cli {
    requires static org.jspecify;
    requires gatehouse.console;
    requires gatehouse.sandbox;
    requires info.picocli;
    requires tools.jackson.databind;

    exports gatehouse.cli;
}
