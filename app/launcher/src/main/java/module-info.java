import org.jspecify.annotations.NullMarked;

/** The one program: window, terminal, sandbox and tour. */
@NullMarked
module gatehouse.launcher {
    requires static org.jspecify;
    requires gatehouse.cli;
    requires gatehouse.console;
    requires gatehouse.views;
    requires java.logging;
    requires javafx.graphics;

    exports gatehouse.launcher to
            javafx.graphics;
}
