import org.jspecify.annotations.NullMarked;

/** What people see. */
@NullMarked
module gatehouse.views {
    requires static org.jspecify;
    requires gatehouse.console;
    requires gatehouse.sandbox;
    requires gatehouse.cli;
    requires gatehouse.styles;
    requires javafx.controls;
    requires javafx.fxml;
    requires org.controlsfx.controls;
    requires org.slf4j;

    exports gatehouse.views to
            javafx.graphics;
}
