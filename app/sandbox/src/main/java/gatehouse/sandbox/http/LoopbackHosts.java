package gatehouse.sandbox.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names that a caller on this machine uses for it. A web page that was led here by a name of
 * its own is told apart by the {@code Host} that its browser sends.
 */
final class LoopbackHosts {
    private static final Pattern OWN =
            Pattern.compile(
                    "(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private LoopbackHosts() {}

    static boolean isOwn(Optional<String> host) {
        return host.filter(name -> OWN.matcher(name).matches()).isPresent();
    }
}
