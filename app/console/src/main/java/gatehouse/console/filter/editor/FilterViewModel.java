package gatehouse.console.filter.editor;

import gatehouse.console.filter.FilterCompletion;
import gatehouse.console.filter.FilterFault;
import gatehouse.console.filter.FilterToken;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.LatestRequest;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the person types to see fewer; a wrong filter leaves the last good one in force. */
public final class FilterViewModel {
    private final FilterSubject subject;
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
     * @param subject is filtered
     * @param saved the filters of the person for it
     */
    public FilterViewModel(FilterSubject subject, SavedFilterStore saved, Background background) {
        this.subject = subject;
        this.saved = saved;
        this.completing = new LatestRequest(background);
        text.subscribe((_, typed) -> wrong.set(subject.filter(typed)));
    }

    /** Examples for the empty field. */
    public String examples() {
        return subject.examples();
    }

    /** The same where there is little room. */
    public String shortExamples() {
        return subject.shortExamples();
    }

    /** What is typed, in the language of {@link gatehouse.console.filter.FilterLanguage}. */
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

    /** Whether a filter is typed that works. */
    public ObservableValue<Boolean> narrows() {
        return text.flatMap(typed -> wrong.map(fault -> !typed.isBlank() && fault.isEmpty()));
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
        Consumer<List<FilterCompletion>> found = completions::set;
        completing.ask(
                subject.completions(typed, Math.min(caret, typed.length())),
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
        text.set(subject.toggled(text.get(), terms));
    }

    /** Asks for what a term asks for; other terms of its field are taken out. */
    public void only(String term) {
        if (!has(text.get(), term)) {
            toggle(term);
        }
    }

    /** Leaves out what a term asks for; all other terms stay. */
    public void without(String term) {
        String now = text.get();
        String rest = has(now, term) ? subject.toggled(now, term) : now;
        String left = '-' + term;
        text.set(has(rest, left) ? rest : (rest + ' ' + left).strip());
    }

    private static boolean has(String filter, String term) {
        return FilterToken.of(filter, Integer.MAX_VALUE - 1).stream()
                .anyMatch(token -> filter.substring(token.at(), token.end()).equals(term));
    }
}
