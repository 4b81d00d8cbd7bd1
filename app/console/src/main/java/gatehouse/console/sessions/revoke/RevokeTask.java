package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.StopSignal;
import gatehouse.console.acts.runs.PerformedAct;
import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.acts.runs.RunTask;
import gatehouse.console.journal.ActReason;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.RevokePhrases;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.words.MessageBundle;

import java.util.List;

/** Revokes the sessions of a plan that would get a {@code DELETE}, all for one reason. */
public final class RevokeTask implements RunTask {
    private final List<Session> targets;
    private final RevokePlan plan;
    private final PortosActs acts;
    private final ActReason reason;

    public RevokeTask(RevokePlan plan, PortosActs acts, ActReason reason) {
        this.targets = plan.revocable();
        this.plan = plan;
        this.acts = acts;
        this.reason = reason;
    }

    @Override
    public int size() {
        return targets.size();
    }

    @Override
    public PerformedAct perform(int line, StopSignal stop) {
        SessionFormatter words = words(line);
        ActResult<Session, SessionEndAnswer> result =
                acts.revoke(words.session(), words.person(), reason, stop);
        return new PerformedAct(result, new RevokePhrases(words).sentence(result).text());
    }

    @Override
    public String notTried(int line, RunEnding why) {
        String key =
                switch (why) {
                    case WHOLE, FAULT -> "revoke.left.fault";
                    case STOPPED -> "revoke.left.stopped";
                    case SIGNED_OUT -> "revoke.left.signedOut";
                    case UNRECORDED -> "revoke.left.unrecorded";
                };
        return MessageBundle.of(key, words(line).identity());
    }

    private SessionFormatter words(int line) {
        return plan.words(targets.get(line));
    }
}
