package gatehouse.console.journal.browsing;

import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.EntrySource;
import gatehouse.console.journal.JournalEntry;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The members of an entry in files and in JSON, in their order; their names are a promise. */
public final class EntryMembers {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> TRUTHS = Set.of("true", "false");

    /** Those of an entry in the journal of this computer. */
    public static final List<EntryMember> ALL =
            List.of(
                    new EntryMember("id", JournalEntry::id),
                    new EntryMember("run", entry -> entry.act().reason().run()),
                    new EntryMember("at", entry -> entry.act().at()),
                    new EntryMember("operator", entry -> entry.act().origin().operator()),
                    new EntryMember("environment", entry -> entry.act().origin().environment()),
                    new EntryMember("kind", entry -> entry.act().origin().kind()),
                    new EntryMember("connection", entry -> entry.act().origin().connection()),
                    new EntryMember("user", entry -> entry.act().user()),
                    new EntryMember("clockOffset", EntryMembers::clockOffset),
                    new EntryMember("act", entry -> entry.act().act()),
                    new EntryMember("target", entry -> entry.act().target().id()),
                    new EntryMember("person", entry -> entry.act().target().person()),
                    new EntryMember("device", entry -> entry.act().target().device()),
                    new EntryMember("reason", entry -> entry.act().reason().text()),
                    new EntryMember("ticket", entry -> entry.act().reason().ticket()),
                    new EntryMember("outcome", entry -> entry.outcome().receiptWord()),
                    new EntryMember("status", completed(ActCompletion::status)),
                    new EntryMember("millis", completed(ActCompletion::millis)),
                    new EntryMember("sends", EntryMembers::sends),
                    new EntryMember("exchanges", completed(ActCompletion::exchanges)),
                    new EntryMember("detail", completed(ActCompletion::detail)),
                    new EntryMember("completedAt", completed(ActCompletion::at)));

    /** The same and how it came to the shared journal. */
    private static final List<EntryMember> SHARED =
            Stream.concat(
                            ALL.stream(),
                            Stream.of("computer", "arrivedAt", "buffered")
                                    .map(name -> new EntryMember(name, arrival(name))))
                    .toList();

    private EntryMembers() {}

    /** All that the entries of a journal have. */
    public static List<EntryMember> of(EntrySource journal) {
        return journal.isShared() ? SHARED : ALL;
    }

    /**
     * One member.
     *
     * @param value a text, a number, a truth, a moment, a list of numbers, or null where it is not
     *     known
     */
    public record EntryMember(String name, Function<JournalEntry, @Nullable Object> value) {}

    /** What the shared journal has told of it. */
    private static Function<JournalEntry, @Nullable Object> arrival(String member) {
        return entry -> {
            String told = arrival(entry.act(), member).orElse(null);
            return TRUTHS.contains(String.valueOf(told)) ? Boolean.valueOf(told) : told;
        };
    }

    /** The same in words; empty where the journal is not shared. */
    static Optional<String> arrival(ActRecord act, String member) {
        return Optional.ofNullable(act.others().get(member))
                .map(json -> JSON.readTree(json).asString(""));
    }

    /** In milliseconds; null where no answer told. */
    private static @Nullable Object clockOffset(JournalEntry entry) {
        Duration offset = entry.act().clockOffset();
        return offset == null ? null : offset.toMillis();
    }

    /** Null where an older version did not record it. */
    private static @Nullable Object sends(JournalEntry entry) {
        ActCompletion completion = entry.completion();
        return completion == null || completion.sends() < 0 ? null : completion.sends();
    }

    private static Function<JournalEntry, @Nullable Object> completed(
            Function<ActCompletion, Object> fact) {
        return entry -> {
            ActCompletion completion = entry.completion();
            return completion == null ? null : fact.apply(completion);
        };
    }
}
