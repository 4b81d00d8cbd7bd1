package gatehouse.console.wire;

import gatehouse.clients.http.CallFailure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds calls by words, all of which must fit. A status such as {@code 404} or {@code 5xx} is
 * looked for in the status only, {@code error} finds every call that did not go well, {@code
 * act:17} the calls of the act with that journal entry, {@code for:list-sessions} those with that
 * purpose, and any other word is looked for in all that a row shows.
 */
final class WireFilter implements Predicate<WireEntry> {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String ACT = "act:";
    private static final String PURPOSE = "for:";
    private static final Pattern STATUS = Pattern.compile("[1-5](\\d\\d|xx)");

    private final List<Predicate<WireEntry>> wanted;

    private WireFilter(List<Predicate<WireEntry>> wanted) {
        this.wanted = wanted;
    }

    /** The filter that a person has typed; without a word it finds all. */
    static WireFilter of(String text) {
        return new WireFilter(
                BLANKS.splitAsStream(text.strip().toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .map(word -> of(word, STATUS.matcher(word).matches()))
                        .toList());
    }

    @Override
    public boolean test(WireEntry entry) {
        return wanted.stream().allMatch(each -> each.test(entry));
    }

    private static Predicate<WireEntry> of(String word, boolean status) {
        if (status) {
            return entry -> isStatus(entry.exchange().status(), word);
        }
        if (word.startsWith(ACT)) {
            String entry = word.substring(ACT.length());
            return call -> actEntry(call).equals(entry);
        }
        if (word.startsWith(PURPOSE)) {
            String purpose = word.substring(PURPOSE.length());
            return call -> call.exchange().scope().purpose().equals(purpose);
        }
        return word.equals("error")
                ? entry -> entry.mark() != StatusMark.GOOD
                : entry -> words(entry).contains(word);
    }

    private static String actEntry(WireEntry call) {
        OptionalLong entry = call.exchange().scope().actEntry();
        return entry.isPresent() ? String.valueOf(entry.getAsLong()) : "";
    }

    /** The filter that finds all calls of the act that a call is a part of; else empty. */
    static Optional<String> ofActOf(WireEntry call) {
        return Optional.of(actEntry(call)).filter(entry -> !entry.isEmpty()).map(ACT::concat);
    }

    private static boolean isStatus(int status, String wanted) {
        String digits = String.valueOf(status);
        return wanted.endsWith("xx")
                ? digits.length() == 3 && digits.charAt(0) == wanted.charAt(0)
                : digits.equals(wanted);
    }

    private static String words(WireEntry entry) {
        CallFailure failure = entry.exchange().failure();
        return String.join(
                        "\n",
                        WireWords.environment(entry),
                        WireWords.system(entry),
                        entry.exchange().method(),
                        entry.exchange().url(),
                        WireWords.status(entry),
                        WireWords.purpose(entry),
                        failure == null ? "" : WireWords.failure(failure))
                .toLowerCase(Locale.ROOT);
    }
}
