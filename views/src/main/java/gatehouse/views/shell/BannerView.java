package gatehouse.views.shell;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.console.work.ScreenNotice;
import gatehouse.views.fx.CallLink;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.util.Subscription;

/** Shows a notice above content that is incomplete or out of date. */
public final class BannerView {
    private final ObservableValue<ScreenNotice> notice;
    private final Parent root;
    @FXML private Label title;
    @FXML private Label text;
    @FXML private Hyperlink call;
    @FXML private Button act;

    /** Is visible while {@code notice} belongs above the content. */
    public BannerView(ObservableValue<ScreenNotice> notice) {
        this.notice = notice;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        NodeBindings.when(root, notice.map(ScreenNotice::aboveContent));
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(notice.map(ScreenNotice::title).map(LegibleText::together));
        text.textProperty().bind(notice.map(ScreenNotice::text).map(LegibleText::together));
        NodeBindings.when(text, notice.map(now -> !now.text().isEmpty()));
        act.textProperty().bind(notice.map(now -> now.act().map(Command::text).orElse("")));
        CallLink.follow(call, notice.map(ScreenNotice::call));
        NodeBindings.when(act, notice.map(now -> now.act().isPresent()));
    }

    private Subscription listen() {
        return Subscription.combine(
                SpokenText.of(root, notice.map(BannerView::sentence)),
                NodeBindings.state(
                        root,
                        "warning",
                        notice.map(now -> now.kind() == ScreenNotice.NoticeKind.WARNING)),
                NodeBindings.state(
                        root,
                        "good",
                        notice.map(now -> now.kind() == ScreenNotice.NoticeKind.GOOD)));
    }

    private static String sentence(ScreenNotice now) {
        return now.aboveContent() ? (now.title() + " " + now.text()).strip() : "";
    }

    @FXML
    private void act() {
        notice.getValue().act().ifPresent(Command::run);
    }
}
