package gatehouse.views.shell;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.console.work.ScreenNotice;
import gatehouse.views.fx.BusySign;
import gatehouse.views.fx.CallLink;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;

/** Shows a notice instead of content that is loading, empty or failed. */
public final class NoticeView implements ShellScreen {
    private final ObservableValue<ScreenNotice> notice;
    private final Parent root;
    @FXML private ProgressIndicator busy;
    @FXML private Region mark;
    @FXML private Label title;
    @FXML private Label text;
    @FXML private Hyperlink call;
    @FXML private Button act;

    /** Is visible while {@code notice} replaces the content. */
    public NoticeView(ObservableValue<ScreenNotice> notice) {
        this.notice = notice;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        NodeBindings.when(root, notice.map(ScreenNotice::insteadOfContent));
    }

    /** The button of the notice; it is hidden if the notice has none. */
    @Override
    public Node firstFocus() {
        return act;
    }

    @Override
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> waiting =
                notice.map(now -> now.kind() == ScreenNotice.NoticeKind.BUSY);
        BusySign.of(busy, title, waiting);
        NodeBindings.when(mark, notice.map(now -> now.kind() == ScreenNotice.NoticeKind.FAILED));
        title.textProperty().bind(notice.map(ScreenNotice::title).map(LegibleText::together));
        text.textProperty().bind(notice.map(ScreenNotice::text).map(LegibleText::together));
        NodeBindings.when(text, notice.map(now -> !now.text().isEmpty()));
        act.textProperty().bind(notice.map(now -> now.act().map(Command::text).orElse("")));
        CallLink.follow(call, notice.map(ScreenNotice::call));
        NodeBindings.when(act, notice.map(now -> now.act().isPresent()));
    }

    @FXML
    private void act() {
        notice.getValue().act().ifPresent(Command::run);
    }
}
