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
        ShellViewModel shell, EnvironmentViewModel opened, Map<String, Callable<Parent>> makers) {
    /** Adds them. */
    void add() {
        makers.put(
                "RecordingPlace",
                () -> new SrsViews(shell).places().get(SrsWindow.RECORDING).apply(opened).root());
        makers.put(
                "LadderView",
                () ->
                        new LadderView(
                                        SrsViewModels.of(opened).recording(),
                                        SrsViewModels.of(opened).left(),
                                        shell.system(SrsWindow.class).dialogs())
                                .root());
        makers.put(
                "BadgeView",
                () ->
                        new BadgeView(
                                        SrsViewModels.of(opened).recording(),
                                        shell.system(SrsWindow.class).dialogs())
                                .root());
        makers.put(
                "StepDetailView",
                () -> new StepDetailView(SrsViewModels.of(opened).recording()).root());
    }
}
