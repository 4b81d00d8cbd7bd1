package gatehouse.views.shell;

import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.zoom.ScrolledPage;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** Shows an item as a page of its own over its list, with the way back: a button and Esc. */
final class DetailLayer {
    private final BorderPane root = new BorderPane();
    private final Button back = new Button(MessageBundle.of("page.back"));
    private boolean justOpened;

    /** A layer that is closed. */
    DetailLayer(Runnable leave) {
        back.getStyleClass().add("quiet");
        back.setGraphic(IconNodes.of("chevron-left"));
        back.setOnAction(_ -> leave.run());
        var bar = new HBox(back);
        bar.getStyleClass().add("detail-bar");
        root.setTop(bar);
        root.setVisible(false);
        root.addEventFilter(MouseEvent.ANY, this::dropSecondClick);
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        leave.run();
                        event.consume();
                    }
                });
    }

    Parent root() {
        return root;
    }

    /** The button that leads back, which does nothing else. */
    Node firstFocus() {
        return back;
    }

    boolean isOpen() {
        return root.isVisible();
    }

    /** Shows the item, with the focus on the way back unless the item takes it. */
    void open(Parent detail) {
        justOpened = true;
        root.setVisible(true);
        back.requestFocus();
        root.setCenter(new ScrolledPage(detail));
        root.applyCss();
    }

    void close() {
        root.setCenter(null);
        root.setVisible(false);
    }

    /** The second click of a double click on a row was not meant for what lies there now. */
    private void dropSecondClick(MouseEvent event) {
        if (event.getClickCount() == 1) {
            justOpened = false;
        } else if (event.getClickCount() > 1 && justOpened) {
            event.consume();
        }
    }
}
