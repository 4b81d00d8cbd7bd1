import org.jspecify.annotations.NullMarked;

/** The views: what people see. */
@NullMarked
@SuppressWarnings("module") // the module named by exports is built later
module gatehouse.views {
    requires static org.jspecify;
    requires transitive gatehouse.console;
    requires gatehouse.styles;
    requires java.desktop;
    requires transitive javafx.controls;
    requires javafx.fxml;
    requires org.controlsfx.controls;
    requires org.slf4j;

    exports gatehouse.views to
            gatehouse.launcher;
    exports gatehouse.views.fx to
            gatehouse.launcher;

    opens gatehouse.views.acts to
            javafx.fxml;
    opens gatehouse.views.connections.portos to
            javafx.fxml;
    opens gatehouse.views.connections.superoffice to
            javafx.fxml;
    opens gatehouse.views.environments to
            javafx.fxml;
    opens gatehouse.views.filter to
            javafx.fxml;
    opens gatehouse.views.help to
            javafx.fxml;
    opens gatehouse.views.journal to
            javafx.fxml;
    opens gatehouse.views.keys to
            javafx.fxml;
    opens gatehouse.views.passwords to
            javafx.fxml;
    opens gatehouse.views.recording to
            javafx.fxml;
    opens gatehouse.views.servicelogin to
            javafx.fxml;
    opens gatehouse.views.sessions to
            javafx.fxml;
    opens gatehouse.views.sessions.revoke to
            javafx.fxml;
    opens gatehouse.views.shell to
            javafx.fxml;
    opens gatehouse.views.temporarykey to
            javafx.fxml;
    opens gatehouse.views.wire to
            javafx.fxml;
    opens gatehouse.views.wire.export to
            javafx.fxml;
}
