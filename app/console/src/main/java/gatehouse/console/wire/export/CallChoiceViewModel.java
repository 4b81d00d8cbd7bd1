package gatehouse.console.wire.export;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.ProductionRule;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.wire.WireWords;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which calls are taken out of the log: all that were shown when the person asked, or only the one
 * that was selected.
 */
public final class CallChoiceViewModel {
    private final List<WireEntry> shown;
    private final Optional<WireEntry> selected;
    private final TimeFormat times;
    private final Instant now;
    private final BooleanProperty onlySelected = new SimpleBooleanProperty();

    /**
     * @param shown the calls that the filter finds
     * @param selected one of them
     */
    public CallChoiceViewModel(
            List<WireEntry> shown,
            Optional<WireEntry> selected,
            TimeFormat times,
            InstantSource clock) {
        this.shown = List.copyOf(shown);
        this.selected = selected;
        this.times = times;
        this.now = clock.instant();
    }

    /** Whether a call is selected, so that there is a choice. */
    public boolean hasSelected() {
        return selected.isPresent();
    }

    /** Whether only the selected call is taken. */
    public BooleanProperty onlySelectedProperty() {
        return onlySelected;
    }

    /** The choice of all calls in words. */
    public String allText() {
        return MessageBundle.of("wire.choice.all", shown.size());
    }

    /** The choice of the selected call in words; empty where none is selected. */
    public String selectedText() {
        return selected.map(call ->
                        MessageBundle.of(
                                "wire.choice.selected",
                                call.exchange().method(),
                                WireWords.path(call.exchange())))
                .orElse("");
    }

    /** When the chosen calls were made, and in which environments. */
    public ObservableValue<String> about() {
        return onlySelected.map(_ -> sentence());
    }

    /** The chosen calls, the earliest first. */
    public List<WireEntry> calls() {
        List<WireEntry> chosen =
                selected.filter(_ -> onlySelected.get()).map(List::of).orElse(shown);
        return chosen.stream().sorted(Comparator.comparingLong(WireEntry::number)).toList();
    }

    /**
     * The environment whose name and colour the dialog has: of several one that is production;
     * empty where the calls belong to none.
     */
    public Optional<Environment> environment() {
        List<Environment> there = environments(shown);
        return there.stream()
                .filter(ProductionRule::isProduction)
                .findFirst()
                .or(() -> there.stream().findFirst());
    }

    /** A name for a file that is made now, with the date and the time in UTC. */
    String fileName(String start, String end) {
        String stamp = now.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[:Z]", "");
        return start + "-" + stamp + end;
    }

    static List<Environment> environments(List<WireEntry> calls) {
        return calls.stream()
                .flatMap(call -> call.environment().stream())
                .collect(Collectors.toMap(Environment::id, one -> one, (first, _) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Environment::name))
                .toList();
    }

    private String sentence() {
        List<WireEntry> calls = calls();
        if (calls.isEmpty()) {
            return "";
        }
        List<Environment> there = environments(calls);
        String names = there.stream().map(Environment::label).collect(Collectors.joining(", "));
        String sent =
                MessageBundle.of(
                        calls.size() == 1 ? "wire.choice.at" : "wire.choice.between",
                        times.clock(calls.getFirst().exchange().sentAt()),
                        times.clock(calls.getLast().exchange().sentAt()));
        return there.isEmpty()
                ? sent
                : sent + " " + MessageBundle.of("wire.choice.where", there.size(), names);
    }
}
