package gatehouse.views.sessions;

import gatehouse.console.sessions.nearby.SessionTimeline;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import java.util.Optional;

/** A line from start to expiry, filled up to the last use, with a mark at now. */
final class TimelineView extends Region {
    private static final double MARK = 2;

    private final Region used = new Region();
    private final Region now = new Region();
    private final Tooltip hint = new Tooltip();
    private Optional<SessionTimeline> shown = Optional.empty();

    TimelineView() {
        getStyleClass().add("timeline");
        used.getStyleClass().add("timeline-used");
        now.getStyleClass().add("timeline-now");
        getChildren().addAll(used, now);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Tooltip.install(this, hint);
        show(Optional.empty());
    }

    /** Shows another line; none where the times of the session are not known. */
    void show(Optional<SessionTimeline> line) {
        shown = line;
        setVisible(line.isPresent());
        setManaged(line.isPresent());
        String words = line.map(SessionTimeline::words).orElse("");
        setAccessibleText(words);
        hint.setText(words);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        shown.ifPresent(line -> {
            double height = getHeight();
            used.resizeRelocate(0, height / 3, line.lastUse() * getWidth(), height / 3);
            now.resizeRelocate(line.now() * (getWidth() - MARK), 0, MARK, height);
        });
    }
}
