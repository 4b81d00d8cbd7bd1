package gatehouse.console.journal.browsing;

import gatehouse.console.filter.FilterLanguage;
import gatehouse.console.filter.FilterableFact;
import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.DetailFact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every member of an entry in words, with a mark for every hidden character; those that it has not
 * are left out.
 *
 * @param entry as it is recorded
 */
record EntryFacts(JournalEntry entry, TimeFormat times) {
    List<FilterableFact> all() {
        return facts(entry.visible()).stream()
                .filter(fact -> !fact.value().isEmpty())
                .map(fact -> new FilterableFact(fact, term(fact.label())))
                .toList();
    }

    /** What asks for the same value in a filter of the journal. */
    private Optional<String> term(String label) {
        ActRecord act = entry.act();
        return Stream.of(
                        new AskedValue("operator", act.origin().operator()),
                        new AskedValue("environment", act.origin().environment()),
                        new AskedValue("act", act.act()),
                        new AskedValue("person", act.target().person()),
                        new AskedValue("device", act.target().device()),
                        new AskedValue("target", act.target().id()),
                        new AskedValue("ticket", act.reason().ticket()),
                        new AskedValue("run", act.reason().run()),
                        new AskedValue("outcome", entry.outcome().receiptWord()))
                .filter(asked -> label(asked.field()).equals(label))
                .findFirst()
                .map(asked -> FilterLanguage.term(asked.field(), asked.value()));
    }

    /** A field of the filter that is called as the line of the detail. */
    private record AskedValue(String field, String value) {}

    private List<DetailFact> facts(JournalEntry entry) {
        ActRecord act = entry.act();
        ActOrigin origin = act.origin();
        var facts = new ArrayList<DetailFact>();
        facts.add(fact("at", times.full(act.at()), act.at().toString()));
        Duration offset = act.clockOffset();
        if (offset != null) {
            facts.add(fact("clockOffset", offset(offset), ""));
        }
        facts.add(fact("operator", origin.operator(), ""));
        facts.add(fact("user", act.user(), ""));
        facts.add(fact("environment", origin.environment(), kind(origin.kind())));
        facts.add(fact("connection", origin.connection(), ""));
        facts.add(fact("act", EntryWords.act(act.act()), act.act()));
        facts.add(fact("person", act.target().person(), ""));
        facts.add(fact(EntryWords.placeKey(act.act()), act.target().device(), ""));
        facts.add(fact("target", act.target().id(), ""));
        facts.add(fact("reason", act.reason().text(), ""));
        facts.add(fact("ticket", act.reason().ticket(), ""));
        facts.add(fact("run", act.reason().run(), ""));
        ActCompletion completion = entry.completion();
        facts.add(fact("outcome", EntryWords.outcome(entry), ""));
        if (completion != null) {
            addEnd(completion, facts);
        }
        addArrival(act, facts);
        facts.add(fact("number", Long.toString(entry.id()), ""));
        return facts;
    }

    /** How it came to the shared journal, where it did. */
    private void addArrival(ActRecord act, List<DetailFact> facts) {
        EntryMembers.arrival(act, "computer")
                .ifPresent(name -> facts.add(fact("computer", name, "")));
        boolean hasWaited = EntryMembers.arrival(act, "buffered").equals(Optional.of("true"));
        EntryMembers.arrival(act, "arrivedAt")
                .map(Instant::parse)
                .ifPresent(at ->
                        facts.add(
                                fact(
                                        "arrivedAt",
                                        times.full(at),
                                        hasWaited
                                                ? MessageBundle.of("journal.fact.buffered")
                                                : "")));
    }

    private void addEnd(ActCompletion completion, List<DetailFact> facts) {
        facts.add(detail(completion.detail()));
        facts.add(
                fact(
                        "completedAt",
                        times.clock(completion.at()),
                        TimeFormat.took(Duration.ofMillis(completion.millis()))));
        facts.add(fact("sends", completion.sends() < 0 ? "" : sends(completion.sends()), ""));
        facts.add(
                fact(
                        "status",
                        completion.status() == 0 ? "" : Integer.toString(completion.status()),
                        ""));
        facts.add(
                fact(
                        "exchanges",
                        completion.exchanges().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")),
                        MessageBundle.of("journal.fact.exchanges.then")));
    }

    /**
     * A word of the journal in the language of the window, and the word itself; or as it stands.
     */
    private static DetailFact detail(String word) {
        String key = "journal.detail." + word;
        return MessageBundle.has(key)
                ? fact("detail", MessageBundle.of(key), word)
                : fact("detail", word, "");
    }

    private static String sends(int sends) {
        return MessageBundle.of("journal.sends", sends);
    }

    private static String offset(Duration offset) {
        String key = offset.isNegative() ? "journal.offset.behind" : "journal.offset.ahead";
        return MessageBundle.of(key, TimeFormat.took(offset.abs()));
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "SANDBOX", "TEST", "PRODUCTION" -> MessageBundle.of("kind." + kind);
            default -> kind;
        };
    }

    private static DetailFact fact(String key, String value, String remark) {
        return new DetailFact(label(key), value, value.isEmpty() ? "" : remark);
    }

    private static String label(String key) {
        return MessageBundle.of("journal.fact." + key);
    }
}
