package gatehouse.views.fx;

import static gatehouse.views.fx.ComponentCatalogue.button;
import static gatehouse.views.fx.ComponentCatalogue.grow;
import static gatehouse.views.fx.ComponentCatalogue.in;
import static gatehouse.views.fx.ComponentCatalogue.styled;

import gatehouse.styles.StyleSheets;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of the catalogue around its list. */
final class CatalogueParts {
    private CatalogueParts() {}

    static Node places() {
        var places =
                styled(
                        new VBox(
                                place("Sessions", "sessions", true),
                                place("Service login", "key", false),
                                place("Temporary key", "temporary-key", false),
                                place("Recording", "recording", false),
                                place("Journal", "journal", false)),
                        "places");
        in(places.getChildren().get(1), "hover");
        in(places.getChildren().get(3), "focused", "focus-visible");
        return places;
    }

    private static Node place(String name, String icon, boolean selected) {
        var place = styled(new ToggleButton(name, IconNodes.of(icon)), "place");
        place.setSelected(selected);
        return place;
    }

    static Node detail() {
        var facts = styled(new GridPane(), "facts");
        fact(facts, 0, "Till", new Label("P01, Pokladňa 1"));
        fact(facts, 1, "Where", new Label("CashRegister"));
        fact(facts, 2, "Started", new Label("11:19:04 CET"));
        fact(facts, 3, "Last used", new Label("11:21:40 CET"));
        fact(facts, 4, "Expires", new Label("23:19:04 CET"));
        fact(facts, 5, "Id", styled(new Label("soZI4kq0RtWm7"), "mono"));
        facts.add(button("", "copy", "quiet", "square"), 2, 5);
        return styled(
                new VBox(
                        styled(
                                new VBox(
                                        styled(new Label("Majiteľ (999)"), "subheading"),
                                        styled(
                                                new Label("Refreshed at 14:03:24 CET"),
                                                "fact-note")),
                                "detail-head"),
                        styled(new Label("Session"), "section-title"),
                        facts,
                        styled(new Label("What a revoke means"), "section-title"),
                        styled(
                                new VBox(
                                        styled(new Label("This stops till P01."), "strong"),
                                        new Label(
                                                "The person has to log in again; an open receipt"
                                                        + " may be lost.")),
                                "consequence"),
                        styled(
                                new HBox(
                                        button("Revoke…", null, "danger"),
                                        button("Copy as text", null)),
                                "acts")),
                "detail");
    }

    private static void fact(GridPane facts, int row, String name, Label value) {
        facts.add(styled(new Label(name), "fact-name"), 0, row);
        facts.add(styled(value, "fact-value"), 1, row);
    }

    static Node statusLine() {
        return styled(
                new HBox(
                        styled(
                                new Label("GET /sessions 200 · 41 ms · 1,000 rows · 0.3 s ago"),
                                "status-text"),
                        grow(),
                        new Label("3 calls"),
                        button("Wire", "chevron-right", "quiet")),
                "status-line");
    }

    static Node icons() {
        var flow = styled(new FlowPane(), "drawings");
        flow.setPrefWrapLength(ComponentCatalogue.WIDTH * 0.7);
        for (String name : iconNames()) {
            var label = styled(new Label(name), "small", "muted");
            flow.getChildren().add(styled(new HBox(IconNodes.of(name), label), "drawing"));
        }
        return flow;
    }

    static Set<String> iconNames() {
        return Pattern.compile("\\.icon-([a-z-]+)")
                .matcher(sheet("icons"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String sheet(String name) {
        String address =
                StyleSheets.sheets().stream()
                        .filter(s -> s.endsWith("/" + name + ".css"))
                        .findFirst()
                        .orElseThrow();
        try (var in = URI.create(address).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
