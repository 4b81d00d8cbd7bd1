package gatehouse.views.filter;

import gatehouse.console.filter.FilterFault;
import gatehouse.console.filter.editor.FilterViewModel;
import gatehouse.console.filter.editor.SavedFilterStore.SavedFilter;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Subscription;

import org.controlsfx.control.textfield.CustomTextField;

import java.util.Optional;

/** Shows a {@link FilterViewModel}: the field, the suggestions, and the saved filters. */
public final class FilterView {
    /** The room that a letter of a prompt needs. */
    private static final double LETTER = 7;

    private final FilterViewModel model;
    private final Runnable askToKeep;
    private final Parent root;
    @FXML private CustomTextField filter;
    @FXML private MenuButton saved;
    @FXML private Label wrong;

    /**
     * @param askToKeep opens the dialog that asks for the name of a filter
     */
    public FilterView(FilterViewModel model, Runnable askToKeep) {
        this.model = model;
        this.askToKeep = askToKeep;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        filter.setAccessibleText(model.examples());
        filter.setLeft(IconNodes.of("search"));
        filter.promptTextProperty().bind(filter.widthProperty().map(this::prompt));
        filter.textProperty().bindBidirectional(model.textProperty());
        saved.setGraphic(IconNodes.of("star"));
        saved.setOnShowing(_ -> offer());
        offer();
        ObservableValue<Optional<FilterFault>> fault = model.wrongProperty();
        wrong.textProperty().bind(fault.map(now -> now.map(FilterView::text).orElse("")));
        NodeBindings.when(wrong, fault.map(Optional::isPresent));
    }

    private String prompt(Number width) {
        String examples = model.examples();
        return width.doubleValue() >= LETTER * examples.length() ? examples : model.shortExamples();
    }

    private Subscription listen() {
        return Subscription.combine(
                NodeBindings.state(filter, "error", model.wrongProperty().map(Optional::isPresent)),
                CompletionPopup.of(filter, model));
    }

    /** Fills the menu when it opens, with the filters that are saved by then. */
    private void offer() {
        saved.getItems().clear();
        for (SavedFilter one : model.saved().all()) {
            var item = new MenuItem(LegibleText.text(one.name() + "   " + one.filter()));
            item.setOnAction(_ -> model.textProperty().set(one.filter()));
            saved.getItems().add(item);
        }
        if (saved.getItems().isEmpty()) {
            var none = new MenuItem(MessageBundle.of("filter.saved.none"));
            none.setDisable(true);
            saved.getItems().add(none);
        }
        var keep = new MenuItem(MessageBundle.of("filter.saved.keep"));
        keep.setDisable(isNothingToKeep());
        keep.setOnAction(_ -> askToKeep.run());
        saved.getItems().addAll(new SeparatorMenuItem(), keep, deleting());
        model.saved().deleted().ifPresent(one -> saved.getItems().add(restoring(one)));
    }

    private Menu deleting() {
        var delete = new Menu(MessageBundle.of("filter.saved.delete"));
        delete.setDisable(model.saved().all().isEmpty());
        for (SavedFilter one : model.saved().all()) {
            var item = new MenuItem(LegibleText.text(one.name()));
            item.setOnAction(_ -> model.saved().delete(one));
            delete.getItems().add(item);
        }
        return delete;
    }

    private MenuItem restoring(SavedFilter deleted) {
        String name = LegibleText.text(deleted.name());
        var restore = new MenuItem(MessageBundle.of("filter.saved.restore", name));
        restore.setOnAction(_ -> model.saved().restore());
        return restore;
    }

    private boolean isNothingToKeep() {
        return model.textProperty().get().isBlank() || model.wrongProperty().get().isPresent();
    }

    private static String text(FilterFault fault) {
        return MessageBundle.of("filter.wrongAt", fault.sentence(), fault.at() + 1);
    }
}
