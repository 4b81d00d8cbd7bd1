package gatehouse.views.environments;

import gatehouse.console.environments.Environment;
import gatehouse.console.words.Words;
import gatehouse.views.shell.EnvironmentColours;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Shows one environment in a list: its name, its kind in its colour, its addresses. */
final class EnvironmentCell extends ListCell<Environment> {
    private final Label name = new Label();
    private final Label where = new Label();
    private final Label word = new Label();
    private final HBox line = new HBox(name, where, spring(), word);

    EnvironmentCell() {
        name.getStyleClass().add("strong");
        where.getStyleClass().add("muted");
        word.getStyleClass().add("environment-word");
        line.getStyleClass().addAll("environment-line", "environment");
    }

    @Override
    protected void updateItem(@Nullable Environment environment, boolean empty) {
        super.updateItem(environment, empty);
        if (empty || environment == null) {
            setGraphic(null);
            return;
        }
        name.setText(environment.name());
        where.setText(where(environment));
        word.setText(Words.of("kind." + environment.kind()));
        EnvironmentColours.put(line, environment.kind());
        setGraphic(line);
    }

    private static String where(Environment environment) {
        if (environment.equals(Environment.SANDBOX)) {
            return Words.of("environments.sandbox");
        }
        List<String> parts = new ArrayList<>(addresses(environment));
        if (environment.plainHttp()) {
            parts.add(Words.of("environments.plainHttp"));
        }
        return String.join(" · ", parts);
    }

    private static List<String> addresses(Environment environment) {
        Environment.Portos portos = environment.portos();
        Environment.SuperOffice superOffice = environment.superoffice();
        Environment.Srs srs = environment.srs();
        return Stream.of(
                        portos == null ? "" : portos.server() + portos.prefix(),
                        superOffice == null ? "" : superOffice.base(),
                        srs == null ? "" : srs.base())
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
