package gatehouse.views.shell;

import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.SystemWindow;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.fx.ContextMenus;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The menu of the window: every command with its key, in groups. */
final class MainMenu {
    private static final Set<String> ENVIRONMENT =
            Set.of(
                    "arm",
                    "lock",
                    "extend",
                    "signIn",
                    "signOut",
                    "connectionSecrets",
                    "environments",
                    "newWindow",
                    "addEnvironment",
                    "importEnvironments",
                    "exportEnvironments");

    private static final Set<String> HELP =
            Set.of("help", "keys", "tour", "tourSkip", "tourLeave", "about");

    private static final Set<String> CALLS =
            Set.of("wire", "wireFilter", "copyCurl", "copyFullCurl", "exportHar", "reportCalls");

    private final ShellViewModel shell;
    private final List<SystemWindow> systems;

    /** The menu of a window with these systems. */
    MainMenu(ShellViewModel shell, List<SystemWindow> systems) {
        this.shell = shell;
        this.systems = systems;
    }

    /** Opens it below a node. */
    void open(Node at) {
        new ContextMenu(items().toArray(MenuItem[]::new)).show(at, Side.BOTTOM, 0, 0);
    }

    /**
     * Shows the same in the menu bar of the system while the subscription lasts, which only macOS
     * has. Nothing in it can be chosen while the window is locked or asks something.
     *
     * @param window gets the bar; it takes no room there
     * @param os the name of the operating system
     */
    Subscription showInSystem(Pane window, String os) {
        if (!os.startsWith("Mac")) {
            return Subscription.EMPTY;
        }
        var bar = new MenuBar();
        bar.setUseSystemMenuBar(true);
        groups().forEach(group -> bar.getMenus().add(inBar(group)));
        window.getChildren().add(bar);
        return isAsking()
                .subscribe(asks -> bar.getMenus().forEach(menu -> menu.setDisable(asks)))
                .and(() -> window.getChildren().remove(bar));
    }

    private ObservableValue<Boolean> isAsking() {
        return Bindings.createBooleanBinding(
                () ->
                        shell.idleLock().lockedProperty().get()
                                || !(shell.dialogProperty().get() instanceof DialogRequest.None),
                shell.idleLock().lockedProperty(),
                shell.dialogProperty());
    }

    /** It has the keys and the obstacles of the moment at which it opens. */
    private Menu inBar(CommandMenu group) {
        Menu menu = group.menu();
        menu.setOnShowing(_ ->
                groups().stream()
                        .filter(now -> now.title().equals(group.title()))
                        .forEach(now -> menu.getItems().setAll(now.menu().getItems())));
        return menu;
    }

    /** The groups; what belongs to none of them stands below. */
    private List<MenuItem> items() {
        List<CommandMenu> groups = groups();
        var items = new ArrayList<MenuItem>();
        groups.subList(0, groups.size() - 1).forEach(group -> items.add(group.menu()));
        items.add(new SeparatorMenuItem());
        items.addAll(groups.getLast().menu().getItems());
        return items;
    }

    /** No group is empty; the last one has what belongs to no other. */
    private List<CommandMenu> groups() {
        var rest = new ArrayList<>(shell.commands());
        var groups = new ArrayList<CommandMenu>();
        groups.add(group(MessageBundle.of("menu.go"), key -> key.startsWith("places."), rest));
        for (SystemWindow system : systems) {
            Set<String> keys = Set.copyOf(system.commands().stream().map(Command::key).toList());
            groups.add(group(system.places().getFirst().text(), keys::contains, rest));
        }
        groups.add(group(MessageBundle.of("menu.sort"), key -> key.startsWith("sort."), rest));
        groups.add(group(MessageBundle.of("menu.environment"), ENVIRONMENT::contains, rest));
        groups.add(group(MessageBundle.of("wire.title"), CALLS::contains, rest));
        groups.add(group(MessageBundle.of("menu.lock"), MainMenu::locks, rest));
        groups.add(group(MessageBundle.of("help.title"), HELP::contains, rest));
        groups.add(new CommandMenu(MessageBundle.of("menu.more"), rest));
        groups.removeIf(group -> group.commands().isEmpty());
        return groups;
    }

    private static boolean locks(String key) {
        return key.equals("lockWindow") || key.startsWith("idleLock.");
    }

    /** Takes the commands of a group out of the rest. */
    private static CommandMenu group(String title, Predicate<String> belongs, List<Command> rest) {
        List<Command> own = rest.stream().filter(one -> belongs.test(one.key())).toList();
        rest.removeAll(own);
        return new CommandMenu(title, own);
    }

    /** Commands under a title. */
    private record CommandMenu(String title, List<Command> commands) {
        Menu menu() {
            return new Menu(
                    title,
                    null,
                    commands.stream().map(ContextMenus::item).toArray(MenuItem[]::new));
        }
    }
}
