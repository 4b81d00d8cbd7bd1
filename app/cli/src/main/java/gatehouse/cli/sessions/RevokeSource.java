package gatehouse.cli.sessions;

import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.revoke.SavedRevokePlan;

import java.util.List;

/** What tells which sessions are to be revoked. */
sealed interface RevokeSource {
    /** Ids that a person or a script gave, each once. */
    record GivenIds(List<String> ids) implements RevokeSource {
        public GivenIds {
            ids = List.copyOf(ids);
        }
    }

    /** What a filter shows of the whole list. */
    record FilteredList(SessionFilter filter) implements RevokeSource {}

    /** What an earlier dry run wrote into a file. */
    record SavedPlan(SavedRevokePlan plan) implements RevokeSource {}
}
