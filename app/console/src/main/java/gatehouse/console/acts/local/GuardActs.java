package gatehouse.console.acts.local;

import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.environments.Environment;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.InvalidInputException;

import java.time.Duration;

/**
 * Allows changes in an environment, and records that. Where the journal cannot record it, changes
 * stay as they are; ending them never waits for the journal. Methods block on the disk.
 */
public final class GuardActs {
    /** Allows changes. */
    public static final ActKind ARM = ActKind.local("environments.arm", JournalRule.REQUIRED);

    /** Allows them for longer. */
    public static final ActKind EXTEND = ActKind.local("environments.extend", JournalRule.REQUIRED);

    /** Makes the environment read-only before the time is up. */
    public static final ActKind DISARM =
            ActKind.local("environments.disarm", JournalRule.IF_POSSIBLE);

    private final LocalActRunner acts;
    private final Environment environment;
    private final WriteGuard guard;

    /** Records what becomes of {@code guard}, which is that of the environment. */
    public GuardActs(LocalActRunner acts, Environment environment, WriteGuard guard) {
        this.acts = acts;
        this.environment = environment;
        this.guard = guard;
    }

    /** Allows changes for as long as this. */
    public ActResult<?, ?> arm(Duration time) {
        return acts.run(
                LocalAct.of(ARM).in(environment),
                () -> {
                    guard.arm(time);
                    return minutes(time);
                });
    }

    /** Allows changes for the usual time more; not tried where they are allowed no longer. */
    public ActResult<?, ?> extend() {
        return acts.run(
                LocalAct.of(EXTEND).in(environment),
                () -> {
                    if (!guard.extend(WriteGuard.USUAL_TIME)) {
                        throw new InvalidInputException(
                                MessageBundle.of("guard.extend.late", environment.name()));
                    }
                    return minutes(WriteGuard.USUAL_TIME);
                });
    }

    /** Records that the environment was made read-only before the time was up. */
    public ActResult<?, ?> disarmed() {
        return acts.run(LocalAct.of(DISARM).in(environment));
    }

    private static String minutes(Duration time) {
        return time.toMinutes() + " minutes";
    }
}
