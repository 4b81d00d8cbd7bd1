package gatehouse.views.filter;

import gatehouse.console.filter.FilterCompletion;
import gatehouse.console.filter.editor.FilterViewModel;
import gatehouse.console.words.MessageBundle;

import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.util.Subscription;

import java.util.List;

/**
 * Suggestions below the filter field. They appear while somebody types; Down enters the list, Tab
 * or Enter inserts a suggestion, Esc hides them.
 */
final class CompletionPopup {
    private static final int MOST_SEEN = 10;
    private static final double ROW = 28;
    private static final double EDGE = 10;

    private final TextField field;
    private final FilterViewModel model;
    private final Popup popup = new Popup();
    private final ListView<FilterCompletion> list = new ListView<>();

    private CompletionPopup(TextField field, FilterViewModel model) {
        this.field = field;
        this.model = model;
        list.getStyleClass().add("completions");
        list.setAccessibleText(MessageBundle.of("filter.completions"));
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new CompletionCell());
        list.setOnMouseClicked(_ -> take());
        popup.getContent().add(list);
        popup.setAutoHide(true);
    }

    /** Shows suggestions for {@code field} until the subscription ends. */
    static Subscription of(TextField field, FilterViewModel model) {
        var completions = new CompletionPopup(field, model);
        EventHandler<KeyEvent> keys = completions::pressed;
        field.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        return Subscription.combine(
                field.caretPositionProperty().subscribe((_, _) -> completions.look()),
                field.focusedProperty().subscribe((_, _) -> completions.leave()),
                model.completionsProperty().subscribe(completions::offer),
                () -> field.removeEventFilter(KeyEvent.KEY_PRESSED, keys),
                completions::leave);
    }

    private void look() {
        int caret = field.getCaretPosition();
        if (field.isFocused() && caret > 0 && field.getText().charAt(caret - 1) != ' ') {
            model.complete(caret);
        } else {
            leave();
        }
    }

    private void leave() {
        model.stopCompleting();
    }

    private void offer(List<FilterCompletion> ways) {
        boolean said = ways.size() == 1 && isTyped(ways.getFirst());
        if (ways.isEmpty() || said || !field.isFocused()) {
            popup.hide();
            return;
        }
        list.getItems().setAll(ways);
        list.getSelectionModel().clearSelection();
        list.setPrefHeight(Math.min(ways.size(), MOST_SEEN) * ROW + EDGE);
        Bounds place = field.localToScreen(field.getBoundsInLocal());
        popup.show(field, place.getMinX(), place.getMaxY() + 1);
    }

    private boolean isTyped(FilterCompletion way) {
        String typed = field.getText();
        return way.to() <= typed.length()
                && typed.substring(way.from(), way.to()).equals(way.text());
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> down(event);
            case UP -> move(-1, event);
            case TAB -> takeOr(0, event);
            case ENTER -> takeOr(-1, event);
            case ESCAPE -> hide(event);
            default -> {}
        }
    }

    private void down(KeyEvent event) {
        if (popup.isShowing()) {
            move(1, event);
        } else {
            model.complete(field.getCaretPosition());
            event.consume();
        }
    }

    private void move(int by, KeyEvent event) {
        if (popup.isShowing()) {
            int next = list.getSelectionModel().getSelectedIndex() + by;
            list.getSelectionModel().select(Math.clamp(next, 0, list.getItems().size() - 1));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            event.consume();
        }
    }

    /** Leaves Enter to the field as long as no suggestion is selected. */
    private void takeOr(int first, KeyEvent event) {
        if (popup.isShowing() && !event.isShiftDown()) {
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().select(first);
            }
            if (take()) {
                event.consume();
            }
        }
    }

    private boolean take() {
        FilterCompletion chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return false;
        }
        field.positionCaret(model.take(chosen));
        return true;
    }

    private void hide(KeyEvent event) {
        if (popup.isShowing()) {
            leave();
            event.consume();
        }
    }
}
