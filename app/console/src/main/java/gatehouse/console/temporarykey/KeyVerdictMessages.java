package gatehouse.console.temporarykey;

import static java.util.stream.Collectors.joining;

import gatehouse.clients.superoffice.KeyVerdict;
import gatehouse.clients.superoffice.access.PastedKey;
import gatehouse.clients.superoffice.answer.KeyDomain;
import gatehouse.clients.superoffice.answer.TemporaryKeyDomain;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.VisibleText;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.stream.Stream;

/** Verdicts in plain words for the window and the terminal (contract: SuperOffice 6 and 7). */
public final class KeyVerdictMessages {
    private KeyVerdictMessages() {}

    /** The verdict in one or two words. */
    public static String verdict(KeyCheckResult check) {
        return MessageBundle.of("key.verdict." + check.word());
    }

    /** What the server said, as staff are told. */
    public static String said(KeyCheckResult check) {
        return switch (check.verdict()) {
            case KeyVerdict.Valid _ -> MessageBundle.of("key.said.VALID");
            case KeyVerdict.Expired expired ->
                    MessageBundle.of(
                            expired.domain() == null
                                    ? "key.said.EXPIRED_UNTOLD"
                                    : "key.said.EXPIRED");
            case KeyVerdict.Unknown _ -> MessageBundle.of("key.said.UNKNOWN");
            case KeyVerdict.CouldNotCheck _ ->
                    MessageBundle.of(
                            "key.said.COULD_NOT_CHECK",
                            check.why().map(why -> why.sentence().what()).orElse(""));
        };
    }

    /** What to do next. */
    public static String next(KeyCheckResult check) {
        return switch (check.verdict()) {
            case KeyVerdict.Valid valid -> next("key.next.valid.", valid.domain());
            case KeyVerdict.Expired expired -> next("key.next.expired.", expired.domain());
            case KeyVerdict.Unknown _ ->
                    MessageBundle.of(
                            check.seen().lost() > 0 ? "key.next.lost" : "key.next.unknown");
            case KeyVerdict.CouldNotCheck _ ->
                    check.why().map(why -> why.sentence().then()).orElse("");
        };
    }

    /** What the key is for; empty where that is not told. */
    public static String meaning(KeyCheckResult check) {
        return domain(check).map(KeyVerdictMessages::meaning).orElse("");
    }

    /** What the key is for or, where it could not be checked, why; for a table. */
    public static String about(KeyCheckResult check) {
        return check.why().map(why -> why.sentence().what()).orElseGet(() -> meaning(check));
    }

    /** The domain as the server named it; empty where that is not told. */
    public static Optional<KeyDomain> domain(KeyCheckResult check) {
        return switch (check.verdict()) {
            case KeyVerdict.Valid valid -> Optional.of(valid.domain());
            case KeyVerdict.Expired expired -> Optional.ofNullable(expired.domain());
            case KeyVerdict.Unknown _, KeyVerdict.CouldNotCheck _ -> Optional.empty();
        };
    }

    /** The id of what the key is for; null where it is not told. */
    public static @Nullable Integer targetId(KeyCheckResult check) {
        return switch (check.verdict()) {
            case KeyVerdict.Valid valid -> valid.targetId();
            case KeyVerdict.Expired expired -> expired.targetId();
            case KeyVerdict.Unknown _, KeyVerdict.CouldNotCheck _ -> null;
        };
    }

    /** The id of the person the key belongs to; null where it is not told. */
    public static @Nullable Integer personId(KeyCheckResult check) {
        return switch (check.verdict()) {
            case KeyVerdict.Valid valid -> valid.personId();
            case KeyVerdict.Expired expired -> expired.personId();
            case KeyVerdict.Unknown _, KeyVerdict.CouldNotCheck _ -> null;
        };
    }

    /** The target id as text; says so where it is not told, and nothing where there is none. */
    public static String targetText(KeyCheckResult check) {
        return text(check, targetId(check));
    }

    /** The person id as text; says so where it is not told, and nothing where there is none. */
    public static String personText(KeyCheckResult check) {
        return text(check, personId(check));
    }

    /** How long the answer took; nothing where nothing was sent. */
    public static String took(KeyCheckResult check) {
        return check.seen().attempts() == 0 ? "" : TimeFormat.took(check.seen().took());
    }

    /** That it was slow, or that an answer was lost, in a word or two. */
    public static String remark(KeyCheckResult check) {
        String slow = check.seen().slow() ? MessageBundle.of("key.note.slow") : "";
        String lost = check.seen().lost() > 0 ? MessageBundle.of("key.note.lost") : "";
        return Stream.of(slow, lost).filter(text -> !text.isEmpty()).collect(joining(", "));
    }

    /** What the target id is the id of. */
    static String target(KeyCheckResult check) {
        return domain(check)
                .map(KeyDomain::known)
                .map(known -> MessageBundle.of("key.target." + known))
                .orElse(MessageBundle.of("key.target.other"));
    }

    /** Which part of what was pasted a form is. */
    static String taken(PastedKey.AlternativeForm form) {
        String decoded = form.decoded() ? MessageBundle.of("key.taken.decoded") : "";
        return MessageBundle.of(
                "key.taken." + form.kind(), VisibleText.text(form.parameter()), decoded);
    }

    private static String text(KeyCheckResult check, @Nullable Integer id) {
        if (id == null) {
            return domain(check).isPresent() ? MessageBundle.of("key.untold") : "";
        }
        return String.valueOf(id);
    }

    private static String meaning(KeyDomain domain) {
        TemporaryKeyDomain known = domain.known();
        return known == null
                ? MessageBundle.of("key.domain.other", VisibleText.text(domain.raw()))
                : MessageBundle.of("key.domain." + known);
    }

    private static String next(String start, @Nullable KeyDomain domain) {
        TemporaryKeyDomain known = domain == null ? null : domain.known();
        return MessageBundle.of(start + (known == null ? "other" : known));
    }
}
