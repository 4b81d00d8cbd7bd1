import org.jspecify.annotations.NullMarked;

/** What people see. */
@NullMarked
module gatehouse.views {
    requires static org.jspecify;
    requires gatehouse.console;
    requires gatehouse.sandbox;
    requires gatehouse.cli;
    requires gatehouse.styles;
    requires java.desktop;
    requires java.logging;
    requires javafx.controls;
    requires javafx.fxml;
    requires org.controlsfx.controls;
    requires org.slf4j;

    exports gatehouse.views to
            javafx.graphics;

    opens gatehouse.views.environments to
            javafx.fxml;
    opens gatehouse.views.recording to
            javafx.fxml;
    opens gatehouse.views.servicelogin to
            javafx.fxml;
    opens gatehouse.views.sessions to
            javafx.fxml;
    opens gatehouse.views.shell to
            javafx.fxml;
    opens gatehouse.views.temporarykey to
            javafx.fxml;
    opens gatehouse.views.wire to
            javafx.fxml;
}
