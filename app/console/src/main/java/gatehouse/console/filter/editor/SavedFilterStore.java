package gatehouse.console.filter.editor;

import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.work.Background;
import gatehouse.console.work.WorkFailure;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The filters that the person keeps by name, among the preferences in the home folder. */
public final class SavedFilterStore {
    private static final Logger log = LoggerFactory.getLogger(SavedFilterStore.class);

    private final PreferenceStore preferences;
    private final Background background;
    private final String names;
    private final String texts;
    private final ObservableList<SavedFilter> all = FXCollections.observableArrayList();
    private final ObservableList<SavedFilter> shown = FXCollections.unmodifiableObservableList(all);
    private Optional<SavedFilter> deleted = Optional.empty();

    /**
     * Reads those that were kept.
     *
     * @param subject the word of what they filter; it never changes, as it is kept
     */
    public SavedFilterStore(PreferenceStore preferences, Background background, String subject) {
        this.preferences = preferences;
        this.background = background;
        this.names = subject + ".filters.names";
        this.texts = subject + ".filters.texts";
        List<String> called = preferences.texts(names, List.of());
        List<String> filters = preferences.texts(texts, List.of());
        for (int at = 0; at < Math.min(called.size(), filters.size()); at++) {
            all.add(new SavedFilter(called.get(at), filters.get(at)));
        }
    }

    /** A filter with a name. */
    public record SavedFilter(String name, String filter) {}

    /** In the order of their names. */
    public ObservableList<SavedFilter> all() {
        return shown;
    }

    /** Whether there is one of this name, which keeping another would replace. */
    public boolean has(String name) {
        return all.stream().anyMatch(one -> one.name().equals(name));
    }

    /**
     * Keeps a filter; one of the same name is replaced.
     *
     * @param failed is called where the home folder cannot be written; the filter is then known
     *     until the end of the program
     */
    public void keep(SavedFilter filter, Consumer<WorkFailure> failed) {
        var next = new ArrayList<>(all);
        next.removeIf(one -> one.name().equals(filter.name()));
        next.add(filter);
        next.sort(Comparator.comparing(SavedFilter::name, String.CASE_INSENSITIVE_ORDER));
        put(next, failed);
    }

    /**
     * Deletes a filter; where the home folder cannot be written, it comes back at the next start.
     */
    public void delete(SavedFilter filter) {
        var next = new ArrayList<>(all);
        next.remove(filter);
        deleted = Optional.of(filter);
        put(next, why -> log.warn("The filter is not deleted for the next start: {}", why));
    }

    /** The filter that was deleted last; empty where its name is in use again. */
    public Optional<SavedFilter> deleted() {
        return deleted.filter(one -> !has(one.name()));
    }

    /** Puts back the filter that was deleted last. */
    public void restore() {
        deleted()
                .ifPresent(one ->
                        keep(
                                one,
                                why ->
                                        log.warn(
                                                "The filter is not kept for the next start: {}",
                                                why)));
    }

    private void put(List<SavedFilter> next, Consumer<WorkFailure> failed) {
        all.setAll(next);
        preferences.put(names, next.stream().map(SavedFilter::name).toList());
        preferences.put(texts, next.stream().map(SavedFilter::filter).toList());
        background.write(
                () -> {
                    preferences.save();
                    return next;
                },
                _ -> {},
                failed);
    }
}
