package gatehouse.views;

import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.srs.SrsViewModels;
import gatehouse.console.srs.SrsWindow;
import gatehouse.views.recording.BadgeView;
import gatehouse.views.recording.LadderView;
import gatehouse.views.recording.StepDetailView;
import gatehouse.views.srs.SrsViews;

import javafx.scene.Parent;

import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Makes the views of SRS.
 *
 * @param makers gets what makes each, by its name
 */
record SrsViewMakers(
        ShellViewModel shell, EnvironmentViewModel desk, Map<String, Callable<Parent>> makers) {
    /** Adds them. */
    void add() {
        makers.put(
                "RecordingPlace",
                () -> new SrsViews(shell).places().get(SrsWindow.RECORDING).apply(desk).root());
        makers.put(
                "LadderView",
                () ->
                        new LadderView(
                                        SrsViewModels.of(desk).recording(),
                                        SrsViewModels.of(desk).left(),
                                        shell.system(SrsWindow.class).dialogs())
                                .root());
        makers.put(
                "BadgeView",
                () ->
                        new BadgeView(
                                        SrsViewModels.of(desk).recording(),
                                        shell.system(SrsWindow.class).dialogs())
                                .root());
        makers.put(
                "StepDetailView",
                () -> new StepDetailView(SrsViewModels.of(desk).recording()).root());
    }
}
