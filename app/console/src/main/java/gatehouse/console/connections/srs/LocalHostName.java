package gatehouse.console.connections.srs;

import gatehouse.console.words.MessageBundle;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** What the computer is called on which Gatehouse runs; may ask the network once. */
public final class LocalHostName {
    private LocalHostName() {}

    /**
     * Its own name for itself.
     *
     * @param env the process's environment
     */
    public static String name(Map<String, String> env) {
        String name = env.getOrDefault("COMPUTERNAME", env.getOrDefault("HOSTNAME", ""));
        if (!name.isBlank()) {
            return name;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return MessageBundle.of("recording.thisComputer");
        }
    }
}
