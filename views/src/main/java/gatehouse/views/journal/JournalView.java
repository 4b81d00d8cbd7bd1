package gatehouse.views.journal;

import gatehouse.console.journal.browsing.JournalLine;
import gatehouse.console.journal.browsing.JournalViewModel;
import gatehouse.console.shell.JournalPlace;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.filter.FilterView;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FittedColumns;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.RowPositionKeeper;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.BannerView;
import gatehouse.views.shell.NoticeView;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;

/** Shows a {@link JournalViewModel}. */
public final class JournalView {
    private final JournalViewModel model;
    private final Runnable askToSave;
    private final JournalPlace place;
    private final Parent root;
    @FXML private StackPane filterPlace;
    @FXML private Button read;
    @FXML private HBox acts;
    @FXML private Label headline;
    @FXML private StackPane banner;
    @FXML private StackPane content;
    @FXML private TableView<JournalLine> table;

    /**
     * The list of entries.
     *
     * @param askToSave opens the dialog that asks for the name of a filter
     */
    public JournalView(JournalPlace place, Runnable askToSave) {
        this.place = place;
        this.model = place.model();
        this.askToSave = askToSave;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    /** The table, so that arrows and Enter work at once. */
    public Node firstFocus() {
        return table;
    }

    @FXML
    private void initialize() {
        filterPlace.getChildren().add(new FilterView(model.filter(), askToSave).root());
        read.setGraphic(IconNodes.of("refresh"));
        place.commands().forEach(command -> acts.getChildren().add(button(command)));
        headline.textProperty().bind(model.headlineProperty());
        banner.getChildren().add(new BannerView(model.noticeProperty()).root());
        content.getChildren().add(new NoticeView(model.noticeProperty()).root());
        new EntryTableColumns(model, model.words()).into(table);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setPlaceholder(new Region());
        table.setItems(model.rows());
        ContextMenus.onRows(table, this::menu);
    }

    private List<List<Command>> menu() {
        var sections = new ArrayList<List<Command>>();
        sections.add(List.of(ContextMenus.copyRow(table)));
        sections.addAll(place.menu(text -> ClipboardText.copy(table, text)).sections());
        return sections;
    }

    private static Button button(Command command) {
        var button = new Button(command.text());
        button.getStyleClass().addAll("quiet", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> command.run());
        return button;
    }

    private Subscription listen() {
        model.open();
        Subscription shown =
                Subscription.combine(
                        RowPositionKeeper.of(
                                table, model.selectedProperty(), JournalLine::id, model::indexOf),
                        FittedColumns.of(table, EntryTableColumns.KEPT_LONGEST).start(),
                        model.orderProperty()
                                .subscribe(order -> EntryTableColumns.arrow(table, order)),
                        model.arrivalsProperty().subscribe((_, _) -> table.refresh()));
        return () -> {
            shown.unsubscribe();
            model.close();
        };
    }

    @FXML
    private void read() {
        model.read();
    }
}
