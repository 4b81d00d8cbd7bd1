package gatehouse.console.work;

import javafx.collections.ObservableListBase;

import java.util.List;

/**
 * A list whose content is replaced as a whole, with one change; the given lists are not copied, so
 * they must not change afterwards.
 */
public final class Rows<E> extends ObservableListBase<E> {
    private List<E> now = List.of();

    /** Shows {@code next} from now on. */
    public void show(List<E> next) {
        beginChange();
        List<E> before = now;
        now = next;
        nextReplace(0, now.size(), before);
        endChange();
    }

    @Override
    public E get(int index) {
        return now.get(index);
    }

    @Override
    public int size() {
        return now.size();
    }
}
