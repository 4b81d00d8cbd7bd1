package gatehouse.clients.portos;

import gatehouse.clients.http.Answer;
import gatehouse.clients.http.LimitReached;
import gatehouse.clients.http.UnexpectedAnswer;
import gatehouse.clients.json.WholeNumbers;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what Portos answers about sessions, row by row as it comes in (contract: Portos 2). */
final class SessionReader {
    private static final int MOST_ROWS = 100_000;

    private final Answers answers;

    SessionReader(Answers answers) {
        this.answers = answers;
    }

    /** One page; a row that cannot be read is told as such. */
    SessionPage page(Answer answer) throws IOException {
        JsonParser parser = answers.parser(answer);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new UnexpectedAnswer("It is not a page of sessions.");
        }
        var rows = new ArrayList<SessionRow>();
        Long count = null;
        Long totalCount = null;
        var seen = new HashSet<String>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "items" -> items(once(seen, name), parser, rows);
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
            throw new UnexpectedAnswer("It has neither items nor a count.");
        }
        Answers.end(parser);
        return new SessionPage(rows, count, totalCount);
    }

    /** The number of all sessions; a {@code count} beside rows is only that of the page. */
    long count(Answer answer) throws IOException {
        SessionPage page = page(answer);
        Long count = page.rows().isEmpty() ? page.count() : null;
        Long all = page.totalCount() != null ? page.totalCount() : count;
        if (all == null) {
            throw new UnexpectedAnswer("It tells no number of sessions.");
        }
        return all;
    }

    /** The session with that id and no other. */
    Session session(Answer answer, String sessionId) throws IOException {
        SessionRow row = single(answer);
        return switch (row) {
            case Session session when session.sessionId().equals(sessionId) -> session;
            case Session _ -> throw new UnexpectedAnswer("It is another session.");
            case UnreadableSession(String why, String _) -> throw new UnexpectedAnswer(why);
        };
    }

    /** What was said to the end of a session: nothing, or the session. */
    DeleteAnswer deleted(Answer answer, String sessionId) throws IOException {
        InputStream body = nullIfBlank(answer.body());
        if (body == null) {
            return new DeleteAnswer(answer.status(), null);
        }
        var rest = new Answer(answer.status(), answer.headers(), answer.contentType(), body);
        return new DeleteAnswer(answer.status(), session(rest, sessionId));
    }

    private SessionRow single(Answer answer) throws IOException {
        JsonParser parser = answers.parser(answer);
        SessionRow row = new RowReader(parser).row();
        Answers.end(parser);
        return row;
    }

    private static void items(String name, JsonParser parser, List<SessionRow> rows)
            throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new UnexpectedAnswer("Its member " + name + " is not a list.");
        }
        var reader = new RowReader(parser);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (rows.size() == MOST_ROWS) {
                throw new LimitReached("A page may have " + MOST_ROWS + " rows at most.");
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

    private static String once(Set<String> seen, String name) throws UnexpectedAnswer {
        if (!seen.add(name)) {
            throw new UnexpectedAnswer("Its member " + name + " stands there twice.");
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
