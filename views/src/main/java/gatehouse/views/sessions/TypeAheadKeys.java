package gatehouse.views.sessions;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.fields.SessionLine;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

/** Letters and digits that are typed in the list lead to the next person whose name begins so. */
record TypeAheadKeys(TableView<SessionLine> table, PortosViewModels portos) {
    /** Rows that stay in sight above the one that was found. */
    private static final int ABOVE = 3;

    void listen() {
        table.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (plain && character.codePoints().anyMatch(Character::isLetterOrDigit)) {
            portos.typeAhead()
                    .type(
                            character,
                            portos.sessions().rows().current(),
                            portos.sessions().directory(),
                            table.getSelectionModel().getSelectedIndex(),
                            this::select);
            event.consume();
        }
    }

    private void select(String sessionId) {
        int at = portos.sessions().view().indexOf(sessionId);
        if (at >= 0) {
            table.getSelectionModel().clearAndSelect(at);
            table.scrollTo(Math.max(0, at - ABOVE));
        }
    }
}
