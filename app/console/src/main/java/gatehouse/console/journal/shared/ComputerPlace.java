package gatehouse.console.journal.shared;

import gatehouse.console.environments.HomeFolder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where the journal of a computer is.
 *
 * @param name of the computer; empty where it has none
 * @param operator its user, and the folder of the journal
 */
record ComputerPlace(String name, String operator) {
    private static final Logger LOG = LoggerFactory.getLogger(ComputerPlace.class);
    private static final String FOLDER = " in ";

    /** That of a home on this computer. */
    static ComputerPlace of(HomeFolder home) {
        return new ComputerPlace(
                computerName(),
                System.getProperty("user.name", "")
                        + FOLDER
                        + home.folder().toAbsolutePath().normalize());
    }

    /** Whether it tells one journal of a user from another; older ones have no folder. */
    boolean isWhole() {
        return !name.isEmpty() && operator.contains(FOLDER);
    }

    private static String computerName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            LOG.debug("This computer has no name", unnamed);
            return "";
        }
    }
}
