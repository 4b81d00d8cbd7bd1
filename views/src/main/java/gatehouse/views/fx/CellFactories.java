package gatehouse.views.fx;

import gatehouse.console.words.MessageBundle;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Creates cells that show a value of their row, and rows that show its states. */
public final class CellFactories {
    /** Set in code, because a column takes no width from CSS. */
    private static final double MARK_WIDTH = 32;

    private CellFactories() {}

    /** A state of a row, with the pseudo-class that shows it. */
    public record RowState<R>(PseudoClass name, Predicate<? super R> holds) {}

    /** A state for {@link #rows}, shown by the pseudo-class {@code name}. */
    public static <R> RowState<R> state(String name, Predicate<? super R> holds) {
        return new RowState<>(PseudoClass.getPseudoClass(name), holds);
    }

    /** Shows plain text, cut and without invisible characters. */
    public static <R> void text(TableColumn<R, R> column, Function<? super R, String> of) {
        show(column, of, _ -> "", List.of());
    }

    /**
     * Shows the name of an environment, and before it on production that word in its colour, which
     * stays whole where the name is cut.
     *
     * @param spoken what is said of a row of production; empty for any other row
     */
    public static <R> void environment(
            TableColumn<R, R> column,
            Function<? super R, String> name,
            Function<? super R, String> spoken) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new EnvironmentNameCell<>(name, spoken));
    }

    /** Shows an id in a monospaced font, so that ids are easy to compare. */
    public static <R> void id(TableColumn<R, R> column, Function<? super R, String> of) {
        show(column, of, _ -> "", List.of("mono"));
    }

    /** Shows a number or a duration, aligned right like its header. */
    public static <R> void number(TableColumn<R, R> column, Function<? super R, String> of) {
        number(column, of, _ -> "");
    }

    /**
     * The same with more words in a tooltip.
     *
     * @param more what the tooltip says; empty where there is none
     */
    public static <R> void number(
            TableColumn<R, R> column,
            Function<? super R, String> of,
            Function<? super R, String> more) {
        column.getStyleClass().add("number");
        show(column, of, more, List.of("number"));
    }

    /**
     * Shows a check box that marks the row; the cell reports each click and keeps no state.
     *
     * @param name of the box for those who hear the screen
     */
    public static <R> void mark(
            TableColumn<R, R> column,
            String name,
            Predicate<? super R> marked,
            BiConsumer<? super R, Boolean> onMarked) {
        column.getStyleClass().add("mark");
        column.setResizable(false);
        column.setPrefWidth(MARK_WIDTH);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new MarkCell<>(name, marked, onMarked));
    }

    /** Gives the rows of a table the states that their items have. */
    public static <R> void rows(TableView<R> table, List<RowState<R>> states) {
        table.setRowFactory(_ -> new StateRow<>(states));
    }

    private static <R> void show(
            TableColumn<R, R> column,
            Function<? super R, String> of,
            Function<? super R, String> more,
            List<String> classes) {
        List<String> own = List.copyOf(column.getStyleClass());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> {
            var cell = new TextCell<R>(of, more);
            cell.getStyleClass().addAll(own);
            cell.getStyleClass().addAll(classes);
            return cell;
        });
    }

    private static class TextCell<R> extends TableCell<R, R> {
        private final Function<? super R, String> of;
        private final Function<? super R, String> more;

        TextCell(Function<? super R, String> of, Function<? super R, String> more) {
            this.of = of;
            this.more = more;
            textTruncatedProperty().subscribe((_, _) -> explain());
            hoverProperty().subscribe((_, _) -> explain());
        }

        /** In words what is cut or has more to say; empty where nothing has. */
        private String explanation() {
            String words = getItem() == null ? "" : LegibleText.text(more.apply(getItem()));
            String whole = isTextTruncated() && getText() != null ? getText() : "";
            return words.isEmpty() ? whole : words;
        }

        /** A tooltip takes longer to make than its cell, so only the cell under the pointer has. */
        private void explain() {
            String text = isHover() ? explanation() : "";
            if (text.isEmpty()) {
                setTooltip(null);
            } else if (getTooltip() == null) {
                setTooltip(new Tooltip(text));
            } else {
                getTooltip().setText(text);
            }
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : LegibleText.text(of.apply(row)));
            explain();
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... of) {
            return attribute == AccessibleAttribute.HELP
                    ? explanation()
                    : super.queryAccessibleAttribute(attribute, of);
        }
    }

    private static final class EnvironmentNameCell<R> extends TextCell<R> {
        private final Label production = new Label(MessageBundle.of("kind.PRODUCTION"));
        private final Function<? super R, String> spoken;

        EnvironmentNameCell(Function<? super R, String> name, Function<? super R, String> spoken) {
            super(name, spoken);
            this.spoken = spoken;
            production.getStyleClass().addAll("environment", "environment-word");
            production.pseudoClassStateChanged(PseudoClass.getPseudoClass("production"), true);
            production.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            String said = empty || row == null ? "" : LegibleText.text(spoken.apply(row));
            setGraphic(said.isEmpty() ? null : production);
            setAccessibleText(said.isEmpty() ? null : said);
        }
    }

    private static final class MarkCell<R> extends TableCell<R, R> {
        private final Predicate<? super R> marked;
        private final CheckBox box = new CheckBox();

        MarkCell(
                String name, Predicate<? super R> marked, BiConsumer<? super R, Boolean> onMarked) {
            this.marked = marked;
            box.setAccessibleText(name);
            getStyleClass().add("mark");
            box.setFocusTraversable(false);
            box.setOnAction(_ -> onMarked.accept(getItem(), box.isSelected()));
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            boolean shown = !empty && row != null;
            box.setSelected(shown && marked.test(row));
            setGraphic(shown ? box : null);
        }
    }

    private static final class StateRow<R> extends TableRow<R> {
        private final List<RowState<R>> states;

        StateRow(List<RowState<R>> states) {
            this.states = states;
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            for (RowState<R> state : states) {
                boolean holds = !empty && row != null && state.holds().test(row);
                pseudoClassStateChanged(state.name(), holds);
            }
        }
    }
}
