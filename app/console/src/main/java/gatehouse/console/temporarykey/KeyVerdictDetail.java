package gatehouse.console.temporarykey;

import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.answer.KeyDomain;
import gatehouse.console.environments.Environment;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.DetailFact;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person reads of one check.
 *
 * @param line what was pasted, for second checks; its key is not shown
 */
public record KeyVerdictDetail(KeyCheckResult check, PastedKeyLine line) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_PAYLOAD = 16 * 1_024;

    /** The verdict, and the number that stands for the key. */
    public String title() {
        return MessageBundle.of(
                "key.title", String.valueOf(check.number()), KeyVerdictMessages.verdict(check));
    }

    /** What the server said. */
    public String said() {
        return KeyVerdictMessages.said(check);
    }

    /** The call that it rests on, by its number in the network log; empty where none was made. */
    public OptionalLong call() {
        return check.seen().number();
    }

    /** What to do next. */
    public String next() {
        return KeyVerdictMessages.next(check);
    }

    /** That it was slow, that answers were lost, that something looks odd; may be empty. */
    public String notes() {
        return String.join(" ", check.seen().notes(), line.note()).strip();
    }

    /** Domain, target, person, and what was seen of the call. */
    public List<DetailFact> facts() {
        var facts = new ArrayList<DetailFact>();
        KeyVerdictMessages.domain(check)
                .map(KeyDomain::raw)
                .ifPresent(raw -> {
                    facts.add(
                            new DetailFact(
                                    MessageBundle.of("key.fact.for"),
                                    KeyVerdictMessages.meaning(check),
                                    raw));
                    facts.add(
                            new DetailFact(
                                    KeyVerdictMessages.target(check),
                                    told(KeyVerdictMessages.targetId(check)),
                                    ""));
                    facts.add(
                            new DetailFact(
                                    MessageBundle.of("key.fact.person"),
                                    told(KeyVerdictMessages.personId(check)),
                                    ""));
                });
        if (!line.taken().isEmpty()) {
            facts.add(new DetailFact(MessageBundle.of("key.fact.taken"), line.taken(), ""));
        }
        if (check.seen().attempts() > 0) {
            facts.add(
                    new DetailFact(
                            MessageBundle.of("key.fact.answer"),
                            TimeFormat.took(check.seen().took()),
                            attempts()));
        }
        return facts;
    }

    /** All of it but the key and its data, as text for a ticket. */
    public String text(Environment environment) {
        return Stream.concat(
                        Stream.of(title(), environment.ticketLine(), said(), notes(), next()),
                        facts().stream().map(DetailFact::text))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
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
        return check.payload().map(SecretText::reveal).map(KeyVerdictDetail::readable).orElse("");
    }

    /** The other forms that may have been meant, where the server does not know this one. */
    public List<PastedKeyLine.KeyForm> secondChecks() {
        return check.word() == KeyCheckResult.VerdictWord.UNKNOWN ? line.others() : List.of();
    }

    private String attempts() {
        return check.seen().attempts() > 1
                ? MessageBundle.of("key.attempts", check.seen().attempts())
                : "";
    }

    private static String told(@Nullable Integer id) {
        return id == null ? MessageBundle.of("key.untold") : String.valueOf(id);
    }

    private static String readable(String payload) {
        String text =
                payload.length() > LONGEST_PAYLOAD
                        ? payload.substring(0, LONGEST_PAYLOAD) + "…"
                        : payload;
        return indented(text).lines().map(VisibleText::text).collect(Collectors.joining("\n"));
    }

    private static String indented(String text) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(text));
        } catch (JacksonException noJson) {
            return text;
        }
    }
}
