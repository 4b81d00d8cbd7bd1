package gatehouse.views.wire;

import gatehouse.console.wire.WireViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.ContextMenus;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;

/** What can be done with the calls beyond what has a button of its own. */
record CallMenu(WireViewModel model, List<Command> commands, MenuButton menu) {
    /** Fills the menu. */
    void fill() {
        menu.getItems().setAll(readsHidden(), new SeparatorMenuItem());
        menu.getItems().addAll(ofCalls().stream().map(CallMenu::item).toList());
        var apart = new MenuItem(MessageBundle.of("wire.apart"));
        apart.setOnAction(_ -> model.drawer().openApart(true));
        apart.visibleProperty().bind(model.drawer().apartProperty().not());
        menu.getItems().addAll(new SeparatorMenuItem(), apart);
    }

    /** Opens a menu of the selected call on the rows of the table. */
    void onRows(TableView<?> table) {
        ContextMenus.onRows(table, () -> List.of(List.of(curl()), ofCalls()));
    }

    private List<Command> ofCalls() {
        var all = new ArrayList<Command>();
        all.add(
                new Command(
                        "copyCall",
                        "",
                        model.selectedProperty().isNotEmpty(),
                        () -> MessageBundle.of("obstacle.noCall"),
                        this::copy));
        all.add(
                new Command(
                        "callsOfAct",
                        "",
                        BooleanExpression.booleanExpression(
                                model.actFilter().map(filter -> !filter.isEmpty())),
                        () -> MessageBundle.of("obstacle.noAct"),
                        this::showCallsOfAct));
        all.addAll(commands);
        return all;
    }

    private Command curl() {
        return new Command(
                "copyCallCurl",
                "",
                () -> model.curl().ifPresent(text -> ClipboardText.copy(menu, text)));
    }

    private static MenuItem item(Command command) {
        var item = new MenuItem(command.text());
        item.setOnAction(_ -> command.run());
        item.disableProperty().bind(command.possible().map(possible -> !possible));
        return item;
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

    private void showCallsOfAct() {
        String words = model.actFilter().getValue();
        model.rearrange(arranged -> arranged.hidingNothing().filter(words));
    }

    private void copy() {
        ClipboardText.copy(menu, model.detailProperty().get());
    }
}
