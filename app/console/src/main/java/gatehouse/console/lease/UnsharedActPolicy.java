package gatehouse.console.lease;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.journal.ActOrigin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.function.Predicate;

/**
 * Whether acts go on while the shared journal cannot be reached, as the file of environments says
 * at that moment. An environment that is not there any more under that name and kind waits for the
 * shared journal. What belongs to no environment, such as an export of the journal, goes on.
 */
public final class UnsharedActPolicy implements Predicate<ActOrigin> {
    private static final Logger LOG = LoggerFactory.getLogger(UnsharedActPolicy.class);

    private final EnvironmentStore environments;

    public UnsharedActPolicy(EnvironmentStore environments) {
        this.environments = environments;
    }

    @Override
    public boolean test(ActOrigin origin) {
        if (origin.environment().isEmpty()) {
            return true;
        }
        try {
            return environments
                    .find(origin.environment())
                    .filter(there -> there.kind().name().equals(origin.kind()))
                    .filter(Environment::mayActUnshared)
                    .isPresent();
        } catch (IOException unreadable) {
            LOG.warn("Whether acts may go on cannot be read", unreadable);
            return false;
        }
    }
}
