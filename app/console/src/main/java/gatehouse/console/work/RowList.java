package gatehouse.console.work;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;

import java.util.Collections;
import java.util.List;

/**
 * A list whose content is replaced as a whole, with one change; neither the given list nor the one
 * before is copied or walked through, so they must not change afterwards.
 */
public final class RowList<E> extends ObservableListBase<E> {
    private List<E> now = List.of();
    private int replaced;

    /** Shows {@code next} from now on. */
    public void show(List<E> next) {
        List<E> before = now;
        now = next;
        replaced++;
        if (!before.isEmpty() || !next.isEmpty()) {
            modCount++;
            fireChange(new RowsReplaced<>(this, before));
        }
    }

    /** The rows that are shown now, as they were given: a list that never changes. */
    public List<E> current() {
        return now;
    }

    /** How often the rows were replaced. */
    public int replaced() {
        return replaced;
    }

    @Override
    public E get(int index) {
        return now.get(index);
    }

    @Override
    public int size() {
        return now.size();
    }

    /** All of the rows were replaced by all of the others. */
    private static final class RowsReplaced<E> extends ListChangeListener.Change<E> {
        private final List<E> before;
        private boolean entered;

        RowsReplaced(ObservableList<E> rows, List<E> before) {
            super(rows);
            this.before = Collections.unmodifiableList(before);
        }

        @Override
        public boolean next() {
            boolean first = !entered;
            entered = true;
            return first;
        }

        @Override
        public void reset() {
            entered = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<E> getRemoved() {
            return before;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
