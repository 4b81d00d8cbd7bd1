package gatehouse.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment;
import gatehouse.console.shell.DialogRequest.SystemDialog;
import gatehouse.console.work.RowList;
import gatehouse.styles.StyleSheets;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.IntStream;

/** A dialog that is taller and wider than the part of the window that is seen, at 200 %. */
final class DialogFrameTest {
    /** What is seen of the smallest window: 760 x 560 pixels at 200 %. */
    private static final Bounds SEEN = new BoundingBox(0, 0, 373, 273);

    @Test
    void word_border_and_buttons_of_a_tall_dialog_stay_in_sight_and_only_its_middle_is_scrolled()
            throws Exception {
        HeadlessToolkit.run(() -> {
            var dialog = new TallDialog();

            assertThat(dialog.pageScrolls()).isTrue();
            assertThat(place(dialog.frame)).matches(SEEN::contains);
            assertThat(place(dialog.frame.lookup(".environment-word"))).matches(SEEN::contains);
            assertThat(dialog.buttons.getChildren()).allMatch(each -> SEEN.contains(place(each)));
        });
    }

    @Test
    void a_field_that_gets_the_focus_is_scrolled_into_sight() throws Exception {
        HeadlessToolkit.run(() -> {
            var dialog = new TallDialog();
            assertThat(place(dialog.last)).matches(below -> !SEEN.contains(below));

            dialog.last.requestFocus();
            dialog.layout();

            assertThat(place(dialog.last)).matches(SEEN::contains);
        });
    }

    @Test
    void the_field_with_the_focus_stays_in_sight_when_more_is_written_above_it() throws Exception {
        HeadlessToolkit.run(() -> {
            var dialog = new TallDialog();
            dialog.last.requestFocus();
            dialog.layout();

            dialog.body.getChildren().addFirst(new Label("Said\nonly\nlater"));
            dialog.layout();

            assertThat(place(dialog.last)).matches(SEEN::contains);
        });
    }

    @ParameterizedTest
    @CsvSource({"760,420", "600,420", "373,360"})
    void buttons_of_several_sign_ins_stay_in_sight_and_only_their_fields_are_scrolled(
            double width, double height) throws Exception {
        HeadlessToolkit.run(() -> {
            var rows = new RowList<SystemDialog>();
            rows.show(List.of(new PlayedSignIn("Portos"), new PlayedSignIn("SuperOffice")));
            Parent sheet = new SignInSheet(rows, part -> ((PlayedSignIn) part).screen()).root();
            var scrim = new HBox(ShellParts.questionFrame(Environment.SANDBOX, sheet));
            scrim.getStyleClass().add("scrim");
            var scene = new Scene(scrim, width, height);
            scene.getStylesheets().setAll(StyleSheets.sheets());
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            scrim.applyCss();
            scrim.layout();
            scrim.layout();

            var seen = new BoundingBox(0, 0, width, height);
            assertThat(scrim.lookupAll(".primary"))
                    .hasSize(2)
                    .allMatch(button -> seen.contains(place(button)));
            assertThat(scrim.lookupAll(".scroll-pane")).hasSize(2);
            stage.hide();
        });
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** A sign-in with more fields than a small window has room for. */
    private record PlayedSignIn(String system) implements SystemDialog {
        ShellScreen screen() {
            var first = new TextField();
            var body = new VBox(new Label("Sign in to " + system), first);
            body.getStyleClass().add("question-body");
            IntStream.range(0, 12).forEach(_ -> body.getChildren().add(new TextField()));
            var go = new Button("Sign in");
            go.getStyleClass().add("primary");
            var buttons = new FlowPane(new Button("Cancel"), go);
            buttons.getStyleClass().add("question-buttons");
            var root = new VBox(body, buttons);
            return new ShellScreen() {
                @Override
                public Parent root() {
                    return root;
                }

                @Override
                public Node firstFocus() {
                    return first;
                }
            };
        }

        @Override
        public void leave() {}
    }

    /** Twenty lines, a field, and three buttons that do not fit beside each other. */
    private static final class TallDialog {
        final VBox body = new VBox();
        final TextField last = new TextField();
        final FlowPane buttons =
                new FlowPane(
                        new Button("Copy for the ticket"),
                        new Button("Do not send it"),
                        new Button("Revoke 1,204 sessions"));
        final Parent frame;
        private final HBox scrim;

        TallDialog() {
            body.getStyleClass().add("question-body");
            IntStream.range(0, 20)
                    .mapToObj(line -> new Label("Line " + line))
                    .forEach(body.getChildren()::add);
            body.getChildren().add(last);
            buttons.getStyleClass().add("question-buttons");
            frame = ShellParts.questionFrame(Environment.SANDBOX, new VBox(body, buttons));
            scrim = new HBox(frame);
            scrim.getStyleClass().add("scrim");
            var scene = new Scene(scrim, SEEN.getWidth(), SEEN.getHeight());
            scene.getStylesheets().setAll(StyleSheets.sheets());
            layout();
        }

        void layout() {
            scrim.applyCss();
            scrim.layout();
            scrim.layout();
        }

        boolean pageScrolls() {
            var page = (ScrollPane) frame.lookup(".scroll-pane");
            return page.getContent().getLayoutBounds().getHeight()
                    > page.getViewportBounds().getHeight();
        }
    }
}
