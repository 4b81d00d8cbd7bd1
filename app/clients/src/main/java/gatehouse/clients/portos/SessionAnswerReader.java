package gatehouse.clients.portos;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.AnswerStream;
import gatehouse.clients.http.LimitReachedException;
import gatehouse.clients.http.UnexpectedAnswerException;
import gatehouse.clients.json.WholeNumbers;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what Portos answers about sessions (contract: Portos 2): a page in the usual form as a
 * whole, any other answer row by row as it comes in.
 */
final class SessionAnswerReader {
    private static final int MOST_ROWS = 100_000;

    /** More bytes than a page of 1,000 rows has as a rule. */
    private static final int USUAL_PAGE = 512 << 10;

    /** What is longer is read as it comes. */
    private static final int LONGEST_USUAL = 4 * USUAL_PAGE;

    private final JsonAnswerOpener answers;
    private final TextPool texts = new TextPool();

    SessionAnswerReader(JsonAnswerOpener answers) {
        this.answers = answers;
    }

    /** One page; a row that cannot be read is told as such. */
    SessionPage page(AnswerStream answer) throws IOException {
        if (!answer.maybeJson()) {
            return anyPage(answer);
        }
        byte[] start = new byte[USUAL_PAGE];
        int length = answer.body().readNBytes(start, 0, start.length);
        while (length == start.length && length < LONGEST_USUAL) {
            start = Arrays.copyOf(start, 2 * length);
            length += answer.body().readNBytes(start, length, start.length - length);
        }
        SessionPage usual =
                length == LONGEST_USUAL ? null : UsualPageReader.read(start, length, texts);
        if (usual != null) {
            return usual;
        }
        var read = new ByteArrayInputStream(start, 0, length);
        return anyPage(answer.withBody(new SequenceInputStream(read, answer.body())));
    }

    /** The same with a parser of any JSON. */
    SessionPage anyPage(AnswerStream answer) throws IOException {
        JsonParser parser = answers.parser(answer);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new UnexpectedAnswerException(DefectKind.NOT_PAGE);
        }
        var rows = new ArrayList<SessionRow>();
        Long count = null;
        Long totalCount = null;
        var seen = new HashSet<String>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "items" -> items(once(seen, name), parser, answer, rows);
                case "count" -> {
                    once(seen, name);
                    count = number(parser);
                }
                case "totalCount" -> {
                    once(seen, name);
                    totalCount = number(parser);
                }
                default -> parser.skipChildren();
            }
        }
        if (seen.isEmpty()) {
            throw new UnexpectedAnswerException(DefectKind.NO_ITEMS_OR_COUNT);
        }
        JsonAnswerOpener.end(parser);
        return new SessionPage(rows, count, totalCount);
    }

    /** The number of all sessions; a {@code count} beside rows is only that of the page. */
    long count(AnswerStream answer) throws IOException {
        SessionPage page = page(answer);
        Long count = page.rows().isEmpty() ? page.count() : null;
        Long all = page.totalCount() != null ? page.totalCount() : count;
        if (all == null) {
            throw new UnexpectedAnswerException(DefectKind.NO_NUMBER);
        }
        if (all < 0) {
            throw new UnexpectedAnswerException(DefectKind.NEGATIVE_NUMBER);
        }
        return all;
    }

    /** The session with that id and no other. */
    Session session(AnswerStream answer, String sessionId) throws IOException {
        SessionRow row = single(answer);
        return switch (row) {
            case Session session when session.sessionId().equals(sessionId) -> session;
            case Session _ -> throw new UnexpectedAnswerException(DefectKind.OTHER_SESSION);
            case UnreadableSession(AnswerDefect why, String _) ->
                    throw new UnexpectedAnswerException(why);
        };
    }

    /** What was said to the end of a session: nothing, or the session. */
    SessionEndAnswer deleted(AnswerStream answer, String sessionId) throws IOException {
        InputStream body = nullIfBlank(answer.body());
        if (body == null) {
            return new SessionEndAnswer(answer.status(), null);
        }
        return new SessionEndAnswer(answer.status(), session(answer.withBody(body), sessionId));
    }

    private SessionRow single(AnswerStream answer) throws IOException {
        JsonParser parser = answers.parser(answer);
        SessionRow row = new RowReader(parser, answer::shown).row();
        JsonAnswerOpener.end(parser);
        return row;
    }

    private static void items(
            String name, JsonParser parser, AnswerStream answer, List<SessionRow> rows)
            throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new UnexpectedAnswerException(DefectKind.MEMBER_NOT_LIST, name);
        }
        var reader = new RowReader(parser, answer::shown);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (rows.size() == MOST_ROWS) {
                throw new LimitReachedException(DefectKind.TOO_MANY_ROWS, MOST_ROWS);
            }
            rows.add(reader.row());
        }
    }

    /** The number; null where none is told that can be read. */
    private static @Nullable Long number(JsonParser parser) {
        if (parser.currentToken().isScalarValue()) {
            return WholeNumbers.parse(parser.getString());
        }
        parser.skipChildren();
        return null;
    }

    private static String once(Set<String> seen, String name) throws UnexpectedAnswerException {
        if (!seen.add(name)) {
            throw new UnexpectedAnswerException(DefectKind.MEMBER_TWICE, name);
        }
        return name;
    }

    private static @Nullable InputStream nullIfBlank(InputStream body) throws IOException {
        var in = new PushbackInputStream(body);
        int first = in.read();
        while (first == ' ' || first == '\t' || first == '\r' || first == '\n') {
            first = in.read();
        }
        if (first < 0) {
            return null;
        }
        in.unread(first);
        return in;
    }
}
