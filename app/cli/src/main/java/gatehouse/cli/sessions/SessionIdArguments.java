package gatehouse.cli.sessions;

import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.clients.portos.SessionIds;

import java.util.LinkedHashSet;
import java.util.List;

/** Checks the ids that a person gave before anything is sent. */
final class SessionIdArguments {
    private SessionIdArguments() {}

    /** Each once, in the order given. */
    static List<String> checked(List<String> ids) {
        return new LinkedHashSet<>(ids).stream().map(SessionIdArguments::checked).toList();
    }

    static String checked(String id) {
        if (id.endsWith("…")) {
            throw new Stop(Exit.WRONG_USAGE, Texts.of("sessions.id.shortened"));
        }
        try {
            return SessionIds.check(id);
        } catch (IllegalArgumentException wrong) {
            throw new Stop(Exit.WRONG_USAGE, String.valueOf(wrong.getMessage()));
        }
    }
}
