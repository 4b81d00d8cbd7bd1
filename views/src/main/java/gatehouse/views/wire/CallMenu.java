package gatehouse.views.wire;

import gatehouse.console.wire.WireViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.fx.ClipboardText;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Subscription;

import java.util.List;

/** What can be done with the calls beyond what has a button of its own. */
record CallMenu(WireViewModel model, List<Command> commands, MenuButton menu) {
    /** Fills the menu. */
    void fill() {
        var copy = item("wire.copy", this::copy);
        copy.disableProperty().bind(model.selectedProperty().isEmpty());
        menu.getItems().setAll(readsHidden(), new SeparatorMenuItem(), copy);
        var ofAct = item("wire.ofAct", this::showCallsOfAct);
        ofAct.disableProperty().bind(model.actFilter().map(String::isEmpty));
        menu.getItems().add(ofAct);
        for (Command command : commands) {
            var item = new MenuItem(command.text());
            item.setOnAction(_ -> command.run());
            item.disableProperty().bind(command.possible().map(possible -> !possible));
            menu.getItems().add(item);
        }
        var apart = item("wire.apart", () -> model.drawer().openApart(true));
        apart.visibleProperty().bind(model.drawer().apartProperty().not());
        menu.getItems().addAll(new SeparatorMenuItem(), apart);
    }

    /** Shows in the menu how the calls are arranged, until the subscription ends. */
    Subscription follow() {
        var reads = (CheckMenuItem) menu.getItems().getFirst();
        return model.arrangementProperty().subscribe(now -> reads.setSelected(now.readsHidden()));
    }

    private CheckMenuItem readsHidden() {
        var reads = new CheckMenuItem(MessageBundle.of("wire.readsHidden"));
        reads.setOnAction(
                _ -> model.rearrange(arranged -> arranged.readsHidden(reads.isSelected())));
        return reads;
    }

    private static MenuItem item(String key, Runnable act) {
        var item = new MenuItem(MessageBundle.of(key));
        item.setOnAction(_ -> act.run());
        return item;
    }

    private void showCallsOfAct() {
        String words = model.actFilter().getValue();
        model.rearrange(arranged -> arranged.hidingNothing().filter(words));
    }

    private void copy() {
        ClipboardText.copy(menu, model.detailProperty().get());
    }
}
