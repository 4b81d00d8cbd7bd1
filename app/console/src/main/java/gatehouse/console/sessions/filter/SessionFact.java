package gatehouse.console.sessions.filter;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.fields.FieldContext;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.work.DetailFact;

import java.util.List;
import java.util.Optional;

/**
 * One fact of a session, and how to find the sessions that share it.
 *
 * @param fact as the detail shows it
 * @param term of a filter that asks for it; empty where a filter cannot ask for it
 */
public record SessionFact(DetailFact fact, Optional<String> term) {
    /** Everything that is known of a session. */
    public static List<SessionFact> of(Session session, FieldContext context) {
        return SessionFields.RANKED.stream()
                .flatMap(field ->
                        field.fact(SessionLine.of(session), context).stream()
                                .map(fact ->
                                        new SessionFact(fact, ValueFilter.term(field, session))))
                .toList();
    }
}
