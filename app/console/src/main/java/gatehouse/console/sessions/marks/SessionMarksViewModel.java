package gatehouse.console.sessions.marks;

import gatehouse.console.words.MessageBundle;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.function.Supplier;

/**
 * The marks of a list. They stay when the list is refreshed, sorted or filtered. Nothing here
 * touches single rows of a long list but those of a range.
 */
public final class SessionMarksViewModel {
    private final Supplier<? extends MarkableRows> view;
    private final ReadOnlyObjectWrapper<SessionMarks> marks =
            new ReadOnlyObjectWrapper<>(SessionMarks.NONE);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final BooleanProperty armed = new SimpleBooleanProperty();
    private @Nullable RangeStart start;

    /** Where a range of lines began, and what was marked before. */
    private record RangeStart(MarkableRows view, int index, SessionMarks before) {}

    /**
     * @param view what the list shows now
     */
    public SessionMarksViewModel(Supplier<? extends MarkableRows> view) {
        this.view = view;
        marks.subscribe(this::update);
    }

    /** The sessions that are marked. */
    public ReadOnlyObjectProperty<SessionMarks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** How many are marked, and how many of them are out of sight; empty where none is. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Whether changes are allowed; marking is offered then even where nothing is marked. */
    public BooleanProperty armedProperty() {
        return armed;
    }

    /** Whether the list has boxes for marks. */
    public ObservableValue<Boolean> offered() {
        return armed.flatMap(yes -> marks.map(now -> yes || now.count() > 0));
    }

    /** Whether a session is marked. */
    public boolean isMarked(String sessionId) {
        return marks.get().has(sessionId);
    }

    /** Marks the session of a line, or takes its mark away; of one that ended only the latter. */
    public void toggle(String sessionId) {
        MarkableRows now = view.get();
        int row = now.table().find(sessionId);
        if (row < 0) {
            marks.set(marks.get().withoutUnlisted(sessionId));
        } else if (marks.get().hasRow(row)) {
            marks.set(marks.get().without(row));
        } else if (!now.ended().get(row)) {
            var more = new BitSet();
            more.set(row);
            marks.set(marks.get().with(more));
        }
        start = null;
    }

    /** The next range begins at a line. */
    public void startRange(int index) {
        start = new RangeStart(view.get(), index, marks.get());
    }

    /**
     * Marks all lines from where the range began to another one, instead of those that the range
     * had before.
     *
     * @param from where it begins, unless it has begun already
     */
    public void extendRange(int from, int to) {
        MarkableRows now = view.get();
        RangeStart begun = start;
        if (begun == null || begun.view() != now) {
            begun = new RangeStart(now, from, marks.get());
            start = begun;
        }
        int last = Math.min(Math.max(begun.index(), to), now.size() - 1);
        var more = new BitSet();
        for (int index = Math.max(0, Math.min(begun.index(), to)); index <= last; index++) {
            more.set(now.row(index));
        }
        marks.set(begun.before().with(living(more, now)));
    }

    /** Marks all that the filter shows. */
    public void markShown() {
        marks.set(marks.get().with(shownRows()));
        start = null;
    }

    /** All that the filter shows, marked or not. */
    public SessionMarks shown() {
        return SessionMarks.none(view.get().table()).with(shownRows());
    }

    /** How many of these sessions are new since the person looked at what changed. */
    public int countNew(SessionMarks of) {
        return of.countAmong(view.get().added());
    }

    private BitSet shownRows() {
        MarkableRows now = view.get();
        return living((BitSet) now.shown().clone(), now);
    }

    /** Takes all marks away. */
    public void clear() {
        marks.set(SessionMarks.none(view.get().table()));
        start = null;
    }

    /**
     * Takes over marks that were found again in another table.
     *
     * @return whether they were; not where others were set meanwhile
     */
    public boolean move(SessionMarks before, SessionMarks after) {
        boolean same = marks.get() == before;
        if (same) {
            marks.set(after);
        }
        return same || before == after;
    }

    /** Tells anew how many there are, as the list shows something else now. */
    public void update() {
        SessionMarks now = marks.get();
        int hidden = now.countHidden(view.get().shown());
        String key =
                "marks"
                        + (hidden > 0 ? ".hidden" : "")
                        + (now.countUnlisted() > 0 ? ".unlisted" : "");
        text.set(
                now.count() == 0
                        ? ""
                        : MessageBundle.of(key, now.count(), hidden, now.countUnlisted()));
    }

    private static BitSet living(BitSet rows, MarkableRows view) {
        rows.andNot(view.ended());
        return rows;
    }
}
