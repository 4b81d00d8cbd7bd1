package gatehouse.views.sessions;

import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.filter.SessionFact;
import gatehouse.console.sessions.nearby.SessionTimeline;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.DetailFact;
import gatehouse.views.fx.FactLines;
import gatehouse.views.fx.LegibleText;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the facts of a session; a click on a value filters the list by it. */
final class SessionFactsView {
    private final SessionMenu menu;
    private final TimelineView line = new TimelineView();
    private final List<Labeled> values = new ArrayList<>();
    private List<SessionFact> shown = List.of();

    SessionFactsView(SessionMenu menu) {
        this.menu = menu;
    }

    /** Shows another session, or the same as time goes by; the value with the focus keeps it. */
    void show(GridPane grid, Optional<SessionFormatter> session) {
        line.show(session.flatMap(SessionTimeline::of));
        show(grid, session.map(SessionFormatter::filterableFacts).orElse(List.of()));
    }

    private void show(GridPane grid, List<SessionFact> facts) {
        if (facts.equals(shown)) {
            return;
        }
        shown = List.copyOf(facts);
        int focused = values.stream().map(Node::isFocused).toList().indexOf(true);
        grid.getChildren().clear();
        values.clear();
        facts.forEach(one -> add(grid, one));
        grid.add(line, 0, grid.getRowCount(), 2, 1);
        if (focused >= 0 && focused < values.size()) {
            values.get(focused).requestFocus();
        }
    }

    private void add(GridPane grid, SessionFact one) {
        Labeled value = one.term().<Labeled>map(this::link).orElseGet(Label::new);
        value.setText(LegibleText.text(one.fact().value()));
        values.add(value);
        FactLines.add(grid, one.fact(), value);
        menu.onFact(value.getParent(), copied(one.fact()));
    }

    private Hyperlink link(String term) {
        var link = new Hyperlink();
        link.getStyleClass().add("fact-link");
        link.setTooltip(new Tooltip(MessageBundle.of("session.fact.filter", term)));
        link.setAccessibleHelp(link.getTooltip().getText());
        link.setOnAction(_ -> menu.filterBy(term));
        return link;
    }

    private static String copied(DetailFact fact) {
        return LegibleText.text(fact.value());
    }
}
