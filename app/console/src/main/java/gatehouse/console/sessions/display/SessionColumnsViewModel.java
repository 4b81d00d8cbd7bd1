package gatehouse.console.sessions.display;

import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.sessions.fields.FieldText;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.work.Background;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Which columns the list of sessions has, in which order and how wide; kept between starts, for
 * each kind of environment.
 */
public final class SessionColumnsViewModel {
    private static final Logger log = LoggerFactory.getLogger(SessionColumnsViewModel.class);

    /** Every column, in the order of the fields. */
    private static final List<ColumnChoice> STANDARD =
            SessionFields.RANKED.stream()
                    .map(SessionField::text)
                    .filter(text -> text.rank() > 0)
                    .map(text -> new ColumnChoice(text.key(), true, text.width()))
                    .toList();

    private final PreferenceStore preferences;
    private final Background background;
    private final String key;
    private final ReadOnlyObjectWrapper<List<ColumnChoice>> columns;

    /** The columns in environments of one kind. */
    public SessionColumnsViewModel(
            PreferenceStore preferences, Background background, EnvironmentKind kind) {
        this.preferences = preferences;
        this.background = background;
        this.key = "sessions.columns." + kind.name().toLowerCase(Locale.ROOT);
        this.columns = new ReadOnlyObjectWrapper<>(read(preferences.texts(key, List.of())));
    }

    /** All columns in their order, also those that are not shown. */
    public ReadOnlyObjectProperty<List<ColumnChoice>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /** The message key of the title of a column. */
    public static String titleKey(ColumnChoice column) {
        return text(column.key()).titleKey();
    }

    /** Shows a column or hides it; the last one that is shown stays. */
    public void show(String column, boolean shown) {
        boolean last =
                columns.get().stream().noneMatch(one -> one.shown() && !one.key().equals(column));
        if (shown || !last) {
            change(one -> one.key().equals(column) ? one.shown(shown) : one);
        }
    }

    /** Moves a column by some places, to the left where the number is negative. */
    public void move(String column, int places) {
        var moved = new ArrayList<>(columns.get());
        int from = moved.stream().map(ColumnChoice::key).toList().indexOf(column);
        int to = Math.clamp((long) from + places, 0, moved.size() - 1);
        moved.add(to, moved.remove(from));
        keep(moved);
    }

    /** Takes over the order in which a person has put them; others keep their places after them. */
    public void order(List<String> keys) {
        keep(
                Stream.concat(
                                keys.stream()
                                        .flatMap(column ->
                                                columns.get().stream()
                                                        .filter(one -> one.key().equals(column))),
                                columns.get().stream().filter(one -> !keys.contains(one.key())))
                        .toList());
    }

    /** Takes over the widths that a person has given to some columns. */
    public void widths(Map<String, Double> widths) {
        change(one -> one.wide(widths.getOrDefault(one.key(), one.width())));
    }

    /** Goes back to all columns in their usual order and width. */
    public void reset() {
        keep(STANDARD);
    }

    private void change(UnaryOperator<ColumnChoice> change) {
        keep(columns.get().stream().map(change).toList());
    }

    private void keep(List<ColumnChoice> now) {
        if (now.equals(columns.get())) {
            return;
        }
        columns.set(List.copyOf(now));
        if (now.equals(STANDARD)) {
            preferences.forget(key);
        } else {
            preferences.put(key, now.stream().map(ColumnChoice::text).toList());
        }
        background.write(
                () -> {
                    preferences.save();
                    return preferences;
                },
                _ -> {},
                why -> log.warn("The columns are not kept for the next start: {}", why));
    }

    /** What was kept, without columns that are no longer there; new ones come last. */
    private static List<ColumnChoice> read(List<String> kept) {
        List<ColumnChoice> known =
                kept.stream()
                        .flatMap(text -> ColumnChoice.of(text).stream())
                        .filter(one -> STANDARD.stream().anyMatch(other -> isSame(one, other)))
                        .toList();
        List<ColumnChoice> all =
                Stream.concat(
                                known.stream(),
                                STANDARD.stream()
                                        .filter(one ->
                                                known.stream()
                                                        .noneMatch(other -> isSame(one, other))))
                        .toList();
        boolean once = all.size() == STANDARD.size();
        return once && all.stream().anyMatch(ColumnChoice::shown) ? all : STANDARD;
    }

    private static boolean isSame(ColumnChoice one, ColumnChoice other) {
        return one.key().equals(other.key());
    }

    private static FieldText text(String column) {
        return SessionFields.RANKED.stream()
                .map(SessionField::text)
                .filter(text -> text.key().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
