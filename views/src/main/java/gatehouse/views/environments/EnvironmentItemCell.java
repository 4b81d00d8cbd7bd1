package gatehouse.views.environments;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.editor.EnvironmentItemViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.shell.EnvironmentColours;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows one environment of the place: its name over its colour, note and addresses, its kind in its
 * colour, and whether anything of it is not saved. Long texts are cut; the tooltip has them whole.
 */
final class EnvironmentItemCell extends ListCell<EnvironmentItemViewModel> {
    private final Function<Environment, String> places;
    private final Label name = new Label();
    private final Label unsaved = new Label(MessageBundle.of("environments.unsaved"));
    private final Label where = new Label();
    private final Label word = new Label();
    private final VBox texts = new VBox(name, where);
    private final HBox line = new HBox(texts, unsaved, word);
    private final Tooltip whole = new Tooltip();
    private final ObjectProperty<Environment> shown = new SimpleObjectProperty<>();

    /**
     * @param places says where the systems of an environment are
     */
    EnvironmentItemCell(Function<Environment, String> places) {
        this.places = places;
        name.getStyleClass().add("strong");
        where.getStyleClass().add("muted");
        unsaved.getStyleClass().add("warning-text");
        word.getStyleClass().add("environment-word");
        line.getStyleClass().addAll("environment-line", "environment");
        unsaved.setMinWidth(USE_PREF_SIZE);
        word.setMinWidth(USE_PREF_SIZE);
        unsaved.managedProperty().bind(unsaved.visibleProperty());
        where.managedProperty().bind(where.textProperty().isNotEmpty());
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        setPrefWidth(0);
        shown.subscribe((_, _) -> Optional.ofNullable(getItem()).ifPresent(this::show));
    }

    @Override
    protected void updateItem(@Nullable EnvironmentItemViewModel item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            shown.unbind();
            unsaved.visibleProperty().unbind();
            name.textProperty().unbind();
            setGraphic(null);
            setTooltip(null);
            return;
        }
        unsaved.visibleProperty().bind(item.changedProperty());
        name.textProperty().bind(item.titleProperty());
        shown.bind(item.environmentProperty());
        show(item);
        setGraphic(line);
        setTooltip(whole);
    }

    private void show(EnvironmentItemViewModel item) {
        Environment environment = item.environmentProperty().get();
        name.setGraphic(EnvironmentColours.patch(environment));
        where.setText(where(item, environment));
        whole.textProperty().bind(name.textProperty().map(title -> title + "\n" + where.getText()));
        word.setText(MessageBundle.of("kind." + environment.kind()));
        EnvironmentColours.put(line, environment.kind());
    }

    private String where(EnvironmentItemViewModel item, Environment environment) {
        if (item.isSandbox()) {
            return MessageBundle.of("environments.sandbox");
        }
        return Stream.of(
                        environment.colour(),
                        environment.note(),
                        places.apply(environment),
                        environment.marks())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
