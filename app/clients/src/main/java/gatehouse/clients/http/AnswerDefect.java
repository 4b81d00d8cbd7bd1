package gatehouse.clients.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong with an answer; the sentence for people is made where it is shown. It quotes
 * nothing of the answer.
 *
 * @param values what the sentence names, in the order that the kind tells
 */
public record AnswerDefect(AnswerDefect.DefectKind kind, List<String> values) {
    /** What can be wrong, and after a semicolon which values belong to it. */
    public enum DefectKind {
        /** It is not HTTP. */
        NOT_HTTP,
        /** It cannot be unpacked. */
        NOT_UNPACKED,
        /** It is not JSON, or ends too early; line and column. */
        NOT_JSON,
        /** It is declared as something else than JSON. */
        DECLARED_OTHERWISE,
        /** It is empty. */
        EMPTY,
        /** Something follows after its end. */
        MORE_AFTER_END,
        /** It is not an object. */
        NOT_OBJECT,
        /** It is not a list. */
        NOT_LIST,
        /** It is not a licence. */
        NOT_LICENCE,
        /** It tells no status. */
        NO_STATUS,
        /** It is not a page of sessions. */
        NOT_PAGE,
        /** It has neither items nor a count. */
        NO_ITEMS_OR_COUNT,
        /** It tells no number of sessions. */
        NO_NUMBER,
        /** It tells a number of sessions below 0. */
        NEGATIVE_NUMBER,
        /** It is another session. */
        OTHER_SESSION,
        /** It is another tenant. */
        OTHER_TENANT,
        /** It is of another type than documented. */
        OTHER_TYPE,
        /** It is an error, though its status says otherwise. */
        ERROR_DESPITE_STATUS,
        /** It is null, by which the server reports a failed call. */
        NULL_REPORTED,
        /** It has neither key nor login id, by which the server reports a failed call. */
        NO_KEY_OR_ID,
        /** It names an address to which nothing may be sent. */
        FORBIDDEN_ADDRESS,
        /** A member is missing; its name. */
        MEMBER_MISSING,
        /** A member stands there twice; its name. */
        MEMBER_TWICE,
        /** A member is not a list; its name. */
        MEMBER_NOT_LIST,
        /** A member is of another type; its name. */
        MEMBER_OTHER_TYPE,
        /** A member holds half a character; its name. */
        MEMBER_HALF_CHARACTER,
        /** It has more bytes than are read; how many are. */
        TOO_MANY_BYTES,
        /** A page has more rows than are read; how many are. */
        TOO_MANY_ROWS,
        /** It nests deeper, or holds longer texts, than is read; how deep, how many characters. */
        TOO_DEEP_OR_LONG
    }

    public AnswerDefect {
        values = List.copyOf(values);
    }

    /** A defect with the values that its sentence names: a member, a place, a limit. */
    public static AnswerDefect of(DefectKind kind, Object... values) {
        return new AnswerDefect(kind, Stream.of(values).map(String::valueOf).toList());
    }
}
