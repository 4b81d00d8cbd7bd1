package gatehouse.console.temporarykey;

import gatehouse.clients.superoffice.KeyDomain;
import gatehouse.clients.superoffice.Secret;
import gatehouse.console.words.Times;
import gatehouse.console.words.Visible;
import gatehouse.console.words.Words;
import gatehouse.console.work.Fact;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person reads of one check.
 *
 * @param line what was pasted, for second checks; its key is not shown
 */
public record KeyDetail(KeyCheck check, KeyLine line) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_PAYLOAD = 16 * 1_024;

    /** The verdict, and the number that stands for the key. */
    public String title() {
        return Words.of("key.title", String.valueOf(check.number()), KeyWords.verdict(check));
    }

    /** What the server said. */
    public String said() {
        return KeyWords.said(check);
    }

    /** What to do next. */
    public String next() {
        return KeyWords.next(check);
    }

    /** That it was slow, that answers were lost, that something looks odd; may be empty. */
    public String notes() {
        return String.join(" ", check.seen().notes(), line.note()).strip();
    }

    /** Domain, target, person, and what was seen of the call. */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        KeyWords.domain(check)
                .map(KeyDomain::raw)
                .ifPresent(raw -> {
                    facts.add(new Fact(Words.of("key.fact.for"), KeyWords.meaning(check), raw));
                    facts.add(new Fact(KeyWords.target(check), told(KeyWords.targetId(check)), ""));
                    facts.add(
                            new Fact(
                                    Words.of("key.fact.person"),
                                    told(KeyWords.personId(check)),
                                    ""));
                });
        if (!line.taken().isEmpty()) {
            facts.add(new Fact(Words.of("key.fact.taken"), line.taken(), ""));
        }
        if (check.seen().attempts() > 0) {
            facts.add(
                    new Fact(
                            Words.of("key.fact.answer"),
                            Times.took(check.seen().took()),
                            attempts()));
        }
        return facts;
    }

    /** Whether the key carries data. */
    public boolean hasPayload() {
        return check.payload().isPresent();
    }

    /**
     * The data that the key carries, indented where it is JSON, line by line, with a mark for every
     * hidden character; for a deliberate click.
     */
    public String payload() {
        return check.payload().map(Secret::reveal).map(KeyDetail::readable).orElse("");
    }

    /** The other forms that may have been meant, where the server does not know this one. */
    public List<KeyLine.Form> secondChecks() {
        return check.word() == KeyCheck.Word.UNKNOWN ? line.others() : List.of();
    }

    private String attempts() {
        return check.seen().attempts() > 1 ? Words.of("key.attempts", check.seen().attempts()) : "";
    }

    private static String told(@Nullable Integer id) {
        return id == null ? Words.of("key.untold") : String.valueOf(id);
    }

    private static String readable(String payload) {
        String text =
                payload.length() > LONGEST_PAYLOAD
                        ? payload.substring(0, LONGEST_PAYLOAD) + "…"
                        : payload;
        return indented(text).lines().map(Visible::text).collect(Collectors.joining("\n"));
    }

    private static String indented(String text) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(text));
        } catch (JacksonException noJson) {
            return text;
        }
    }
}
