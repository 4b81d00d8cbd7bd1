package gatehouse.console.wire.export;

import gatehouse.clients.http.Exchange;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which calls are taken out of the log: all that are shown, or those that are marked. */
public final class CallChoiceViewModel {
    private final List<WireEntry> shown;
    private final List<WireEntry> marked;
    private final TimeFormat times;
    private final Instant now;
    private final BooleanProperty onlyMarked = new SimpleBooleanProperty();

    /**
     * A choice that begins with the marked calls where there are several, or where no call is
     * shown.
     *
     * @param shown the calls that the filter finds
     * @param marked the calls that are marked, whether they are shown or not
     */
    public CallChoiceViewModel(
            List<WireEntry> shown, List<WireEntry> marked, TimeFormat times, InstantSource clock) {
        this.shown = List.copyOf(shown);
        this.marked = List.copyOf(marked);
        this.times = times;
        this.now = clock.instant();
        onlyMarked.set(marked.size() > 1 || (shown.isEmpty() && hasMarked()));
    }

    /** Whether a call is shown. */
    public boolean hasShown() {
        return !shown.isEmpty();
    }

    /** Whether a call is marked. */
    public boolean hasMarked() {
        return !marked.isEmpty();
    }

    /** Whether only the marked calls are taken. */
    public BooleanProperty onlyMarkedProperty() {
        return onlyMarked;
    }

    /** The choice of all calls in words. */
    public String allText() {
        return MessageBundle.of("wire.choice.all", shown.size());
    }

    /** The choice of the marked calls in words; empty where none is marked. */
    public String markedText() {
        if (marked.isEmpty()) {
            return "";
        }
        Exchange first = marked.getFirst().exchange();
        String text =
                MessageBundle.of(
                        "wire.choice.marked",
                        marked.size(),
                        first.method() + " " + WireWords.path(first));
        long hidden = hidden();
        return hidden == 0 ? text : MessageBundle.of("wire.choice.hidden", text, hidden);
    }

    /** When the chosen calls were made, and in which environments. */
    public ObservableValue<String> about() {
        return onlyMarked.map(_ -> sentence());
    }

    /** The chosen calls, the earliest first. */
    public List<WireEntry> calls() {
        List<WireEntry> chosen = onlyMarked.get() ? marked : shown;
        return chosen.stream().sorted(Comparator.comparingLong(WireEntry::number)).toList();
    }

    /**
     * The environment whose name and colour the dialog has: of several one that is production;
     * empty where the calls belong to none.
     */
    public Optional<Environment> environment() {
        List<Environment> there = environments(Stream.concat(shown.stream(), marked.stream()));
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
        return environments(calls.stream());
    }

    private static List<Environment> environments(Stream<WireEntry> calls) {
        return calls
                .flatMap(call -> call.environment().stream())
                .collect(Collectors.toMap(Environment::id, one -> one, (first, _) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Environment::name))
                .toList();
    }

    private long hidden() {
        var numbers = new HashSet<Long>();
        shown.forEach(call -> numbers.add(call.number()));
        return marked.stream().filter(call -> !numbers.contains(call.number())).count();
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
