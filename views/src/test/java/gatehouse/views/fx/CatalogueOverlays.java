package gatehouse.views.fx;

import static gatehouse.views.fx.ComponentCatalogue.button;
import static gatehouse.views.fx.ComponentCatalogue.grow;
import static gatehouse.views.fx.ComponentCatalogue.in;
import static gatehouse.views.fx.ComponentCatalogue.styled;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What lies over the window for a while: question, palette, toasts, drawer. */
final class CatalogueOverlays {
    private CatalogueOverlays() {}

    static Node question() {
        var where =
                styled(
                        new HBox(
                                styled(new Label("Retail DACH"), "environment-name"),
                                grow(),
                                styled(new Label("PRODUCTION"), "environment-word")),
                        "question-environment");
        var body =
                styled(
                        new VBox(
                                styled(new Label("Revoke 37 sessions?"), "subheading"),
                                new Label(
                                        "12 tills stop until somebody logs in again: P01, P02, P03"
                                            + " and 9 more. Your own session is not among them."),
                                styled(
                                        new Label(
                                                "Each is read again before it is revoked; what has"
                                                        + " changed is left out."),
                                        "muted")),
                        "question-body");
        var buttons =
                styled(
                        new HBox(
                                in(button("Cancel", null), "focused"),
                                button("Revoke 37 sessions", null, "danger", "primary")),
                        "question-buttons");
        return in(styled(new VBox(where, body, buttons), "question", "environment"), "production");
    }

    static Node palette() {
        var input = new TextField("rev");
        HBox.setHgrow(input, Priority.ALWAYS);
        var list = styled(new ListView<String>(), "palette-list");
        list.setCellFactory(_ -> new CommandCell());
        list.getItems()
                .setAll(
                        "Revoke this session…|Del",
                        "Revoke marked sessions…|Shift+Del",
                        "Refresh|F5",
                        "Reveal the wire|Ctrl+J");

        list.getSelectionModel().select(0);
        return styled(
                new VBox(
                        styled(
                                new VBox(
                                        styled(
                                                new HBox(IconNodes.of("search"), input),
                                                "palette-field"),
                                        list),
                                "palette")),
                "question");
    }

    private static final class CommandCell extends ListCell<String> {
        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : row(item.split("\\|")));
        }

        private static Node row(String[] parts) {
            return styled(
                    new HBox(new Label(parts[0]), grow(), styled(new Label(parts[1]), "key")),
                    "palette-row");
        }
    }

    static Node toasts() {
        var done =
                in(
                        styled(
                                new HBox(
                                        styled(new Region(), "icon", "toast-icon"),
                                        new Label("37 sessions are revoked"),
                                        button("", "close", "quiet", "square")),
                                "toast"),
                        "good");
        var told =
                styled(
                        new HBox(
                                styled(new Region(), "icon", "toast-icon"),
                                new Label("Copied as text, 12 rows"),
                                button("", "close", "quiet", "square")),
                        "toast");
        return styled(new VBox(done, told), "toasts");
    }

    static Node wire() {
        var bar =
                styled(
                        new HBox(
                                styled(new Label("Wire"), "strong"),
                                styled(new Label("3 calls, secrets hidden"), "muted"),
                                grow(),
                                button("Copy as cURL", "copy", "quiet"),
                                button("", "close", "quiet", "square")),
                        "wire-bar");
        var calls =
                styled(
                        new VBox(
                                call(
                                        "14:03:22.118",
                                        "GET",
                                        "/sessions?$top=1000",
                                        "200",
                                        "41 ms",
                                        "ok"),
                                call(
                                        "14:03:24.901",
                                        "GET",
                                        "/sessions/soZI4kq0RtWm7",
                                        "200",
                                        "12 ms",
                                        "selected"),
                                call(
                                        "14:03:31.440",
                                        "DELETE",
                                        "/sessions/soZI4kq0RtWm7",
                                        "423",
                                        "8 ms",
                                        "failed"),
                                call(
                                        "14:03:36.440",
                                        "DELETE",
                                        "/sessions/soZI4kq0RtWm7",
                                        "none",
                                        "5.0 s",
                                        "unknown")),
                        "calls");
        var body =
                styled(
                        new TextArea(
                                """
                                HTTP/1.1 423 Locked
                                Content-Type: application/problem+json

                                {
                                  "title": "Locked",
                                  "detail": "Session is in use by CashRegister P01"
                                }\
                                """),
                        "wire-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        VBox.setVgrow(calls, Priority.ALWAYS);
        return styled(new VBox(bar, new HBox(calls, body)), "wire");
    }

    private static Node call(
            String at, String method, String path, String status, String took, String state) {
        return in(
                styled(
                        new HBox(
                                styled(new Label(at), "call-time", "mono"),
                                styled(new Label(method), "call-method", "mono"),
                                styled(new Label(path), "call-path", "mono"),
                                grow(),
                                styled(new Label(status), "call-status", "mono"),
                                styled(new Label(took), "call-took", "number")),
                        "call"),
                state);
    }

    static Node states() {
        var empty =
                styled(
                        new VBox(
                                styled(new Label("No matches in 1,204 sessions"), "subheading"),
                                new Label("Nobody is idle for more than 30 minutes at a till."),
                                button("Clear filter", null)),
                        "empty");
        var busy =
                styled(
                        new HBox(
                                new ProgressIndicator(),
                                new Label("Reading sessions from Portos, 2,000 so far")),
                        "busy");
        return styled(new VBox(busy, empty, toasts()), "column");
    }
}
