package gatehouse.console.sessions;

import gatehouse.console.filter.FilterCompletion;
import gatehouse.console.filter.FilterFault;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.LatestRequest;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the person types to see fewer sessions; a wrong filter leaves the last good one in force.
 */
public final class FilterViewModel {
    private final SessionListPipeline arrangement;
    private final TimeFormat times;
    private final LatestRequest completing;
    private final SavedFilterStore saved;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<FilterFault>> wrong =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<FilterCompletion>> completions =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Command clear =
            new Command(
                    "clearFilter",
                    "",
                    text.isNotEmpty(),
                    () -> MessageBundle.of("obstacle.noFilter"),
                    () -> text.set(""));

    /**
     * @param times tells in which zone dates are meant
     */
    FilterViewModel(
            SessionListPipeline arrangement,
            SavedFilterStore saved,
            Background background,
            TimeFormat times) {
        this.arrangement = arrangement;
        this.saved = saved;
        this.times = times;
        this.completing = new LatestRequest(background);
        text.subscribe((_, typed) -> typed(typed));
    }

    /** What is typed; see {@link SessionFilter} for the language. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with it. */
    public ReadOnlyObjectProperty<Optional<FilterFault>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /** Ways to go on, as last asked for. */
    public ReadOnlyObjectProperty<List<FilterCompletion>> completionsProperty() {
        return completions.getReadOnlyProperty();
    }

    /** Forgets what is typed. */
    public Command clear() {
        return clear;
    }

    /** The filters that are kept by name. */
    public SavedFilterStore saved() {
        return saved;
    }

    /** Looks for ways to go on at the caret. */
    public void complete(int caret) {
        String typed = text.get();
        SessionTable table = arrangement.view().table();
        NameDirectory directory = arrangement.directory();
        Consumer<List<FilterCompletion>> found = completions::set;
        completing.ask(
                () ->
                        SessionFilter.completions(
                                typed, Math.min(caret, typed.length()), table, directory),
                found,
                _ -> completions.set(List.of()));
    }

    /** Looks for none. */
    public void stopCompleting() {
        completing.cancel();
        completions.set(List.of());
    }

    /**
     * Puts a completion where it belongs.
     *
     * @return where the caret should stand then
     */
    public int take(FilterCompletion completion) {
        String typed = text.get();
        int from = Math.min(completion.from(), typed.length());
        int to = Math.min(completion.to(), typed.length());
        String before = typed.substring(0, from) + completion.text();
        text.set(before + typed.substring(to));
        return before.length();
    }

    /**
     * Adds terms, or takes them out if they are there; other terms of the same fields are replaced.
     *
     * @param terms with a space between them
     */
    public void toggle(String terms) {
        text.set(SessionFilter.toggled(text.get(), terms));
    }

    private void typed(String typed) {
        switch (SessionFilter.parse(typed, times.zone())) {
            case FilterResult.Parsed<SessionFilter>(SessionFilter parsed) -> {
                wrong.set(Optional.empty());
                arrangement.filter(parsed);
            }
            case FilterResult.Wrong<SessionFilter>(FilterFault fault) ->
                    wrong.set(Optional.of(fault));
        }
    }
}
