package gatehouse.views.wire;

import gatehouse.console.journal.browsing.CallOriginsViewModel;
import gatehouse.console.journal.browsing.EntryLink;
import gatehouse.views.fx.CommandLink;
import gatehouse.views.fx.LegibleText;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;

import java.util.ArrayList;

/**
 * Shows where the selected call leads to.
 *
 * @param then brings that to the front
 */
public record OriginLinks(CallOriginsViewModel model, Runnable then) {
    /** Shows the links in a pane, which has no room where there are none. */
    Subscription in(Pane pane) {
        return Subscription.combine(
                model.linksProperty().subscribe(_ -> fill(pane)),
                model.troubleProperty().subscribe(_ -> fill(pane)));
    }

    private void fill(Pane pane) {
        var nodes = new ArrayList<Node>();
        String trouble = model.troubleProperty().get();
        if (!trouble.isEmpty()) {
            var label = new Label(LegibleText.text(trouble));
            label.setWrapText(true);
            nodes.add(label);
        }
        model.linksProperty()
                .get()
                .forEach(link -> nodes.add(CommandLink.of(link.text(), () -> go(link))));
        pane.getChildren().setAll(nodes);
        pane.setVisible(!nodes.isEmpty());
        pane.setManaged(!nodes.isEmpty());
    }

    private void go(EntryLink link) {
        link.act().run();
        then.run();
    }
}
