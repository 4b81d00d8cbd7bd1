package gatehouse.console.journal.browsing;

import gatehouse.console.filter.FilterLanguage;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;

import javafx.beans.property.SimpleBooleanProperty;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the menu of a row of the journal does with its entry: filter the list by what it is about,
 * leave that out, copy its id, show its session or receipt, and its calls.
 *
 * @param list the selected entry of this list is meant
 * @param copy puts a text on the clipboard
 * @param target shows what an entry is about
 * @param calls shows the calls of an entry in the network log
 */
public record EntryMenu(
        JournalViewModel list,
        Consumer<String> copy,
        Consumer<JournalEntry> target,
        Consumer<JournalEntry> calls) {
    /** The commands in groups, for a menu that is built each time it opens. */
    public List<List<Command>> sections() {
        return List.of(
                List.of(command("copyTarget", value(ActTarget::id), copy)),
                List.of(
                        only("filterPerson", "person", ActTarget::person),
                        only("filterDevice", "device", ActTarget::device)),
                List.of(
                        without("leaveOutPerson", "person", ActTarget::person),
                        without("leaveOutDevice", "device", ActTarget::device)),
                List.of(
                        command("showTarget", entry(), target),
                        command("showCalls", entry(), calls)));
    }

    private Command only(String key, String field, Function<ActTarget, String> value) {
        return command(key, term(field, value), list.filter()::only);
    }

    private Command without(String key, String field, Function<ActTarget, String> value) {
        return command(key, term(field, value), list.filter()::without);
    }

    private static <T> Command command(String key, Optional<T> what, Consumer<T> act) {
        return new Command(
                key,
                "",
                new SimpleBooleanProperty(what.isPresent()),
                () -> MessageBundle.of("obstacle.noEntryValue"),
                () -> what.ifPresent(act));
    }

    private Optional<String> term(String field, Function<ActTarget, String> value) {
        return value(value).map(text -> FilterLanguage.term(field, text));
    }

    private Optional<String> value(Function<ActTarget, String> value) {
        return entry().map(entry -> value.apply(entry.act().target()))
                .filter(text -> !text.isEmpty());
    }

    private Optional<JournalEntry> entry() {
        int row = list.indexOf(list.selectedProperty().get());
        return row < 0 ? Optional.empty() : list.rows().get(row).entry();
    }
}
