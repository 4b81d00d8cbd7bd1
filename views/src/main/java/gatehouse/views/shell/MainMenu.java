package gatehouse.views.shell;

import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.SystemWindow;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.fx.ContextMenus;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** The groups; what belongs to none of them stands below. */
    private List<MenuItem> items() {
        var rest = new ArrayList<>(shell.commands());
        var items = new ArrayList<MenuItem>();
        group("menu.go", key -> key.startsWith("places."), rest).ifPresent(items::add);
        for (SystemWindow system : systems) {
            Set<String> keys = Set.copyOf(system.commands().stream().map(Command::key).toList());
            menu(system.places().getFirst().text(), keys::contains, rest).ifPresent(items::add);
        }
        group("menu.sort", key -> key.startsWith("sort."), rest).ifPresent(items::add);
        group("menu.environment", ENVIRONMENT::contains, rest).ifPresent(items::add);
        group("wire.title", CALLS::contains, rest).ifPresent(items::add);
        group("menu.lock", MainMenu::locks, rest).ifPresent(items::add);
        group("help.title", HELP::contains, rest).ifPresent(items::add);
        items.add(new SeparatorMenuItem());
        rest.forEach(command -> items.add(ContextMenus.item(command)));
        return items;
    }

    private static boolean locks(String key) {
        return key.equals("lockWindow") || key.startsWith("idleLock.");
    }

    private static Optional<Menu> group(
            String titleKey, Predicate<String> belongs, List<Command> rest) {
        return menu(MessageBundle.of(titleKey), belongs, rest);
    }

    /** Takes the commands of a group out of the rest; no group is empty. */
    private static Optional<Menu> menu(
            String title, Predicate<String> belongs, List<Command> rest) {
        List<Command> own = rest.stream().filter(one -> belongs.test(one.key())).toList();
        rest.removeAll(own);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Menu(
                                title,
                                null,
                                own.stream().map(ContextMenus::item).toArray(MenuItem[]::new)));
    }
}
