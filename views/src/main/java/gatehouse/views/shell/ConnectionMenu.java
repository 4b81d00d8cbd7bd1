package gatehouse.views.shell;

import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.words.MessageBundle;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.util.Subscription;

import java.util.List;

/** Fills a menu with the connections among which a person chooses one for the open place. */
final class ConnectionMenu {
    private final MenuButton menu;
    private final ShellViewModel model;

    ConnectionMenu(MenuButton menu, ShellViewModel model) {
        this.menu = menu;
        this.model = model;
    }

    /** Follows environment and place. */
    Subscription listen() {
        return Subscription.combine(
                model.environmentProperty().subscribe(_ -> show()),
                model.placeProperty().subscribe((_, _) -> show()));
    }

    /** Only where the system of the place has several connections is there anything to choose. */
    private void show() {
        List<ConnectionSpec> all =
                model.open()
                        .map(opened -> opened.connections(model.placeProperty().get()))
                        .orElse(List.of());
        menu.setVisible(all.size() > 1);
        menu.setManaged(all.size() > 1);
        menu.setText(
                model.open()
                        .flatMap(opened -> opened.connection(model.placeProperty().get()))
                        .map(ConnectionSpec::name)
                        .orElse(""));
        menu.getItems().setAll(all.stream().map(this::choice).toList());
    }

    private MenuItem choice(ConnectionSpec one) {
        String text = MessageBundle.of("bar.connection.choice", one.name(), one.address());
        var item = new MenuItem(text);
        item.setOnAction(_ -> model.choose(one));
        return item;
    }
}
