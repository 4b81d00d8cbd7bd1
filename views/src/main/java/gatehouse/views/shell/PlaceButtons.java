package gatehouse.views.shell;

import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.views.fx.IconNodes;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/** The buttons of the places: those of the environment that is open, then those of the program. */
final class PlaceButtons {
    private final ShellViewModel model;
    private final Pane places;

    /**
     * @param places holds the buttons
     */
    PlaceButtons(ShellViewModel model, Pane places) {
        this.model = model;
        this.places = places;
    }

    /** Shows those that are there now. */
    void show() {
        places.getChildren().clear();
        model.open().ifPresent(opened -> opened.places().forEach(this::add));
        model.places().own().forEach(own -> add(own.place()));
    }

    private void add(ShellPlace place) {
        var button = new PlaceButton(place);
        button.getStyleClass().add("place");
        button.selectedProperty().bind(model.placeProperty().isEqualTo(place));
        places.getChildren().add(button);
    }

    /** Goes to its place and is selected while that is shown, and not by being pressed. */
    private final class PlaceButton extends ToggleButton {
        private final ShellPlace place;

        PlaceButton(ShellPlace place) {
            super(place.text(), IconNodes.of(place.icon()));
            this.place = place;
        }

        @Override
        public void fire() {
            if (!isDisabled()) {
                model.placeProperty().set(place);
            }
        }
    }
}
