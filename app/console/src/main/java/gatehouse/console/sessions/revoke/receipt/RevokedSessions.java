package gatehouse.console.sessions.revoke.receipt;

import gatehouse.clients.portos.Session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sessions that a run was to revoke, with no more of each than a second look needs, as they
 * stay in memory until the program ends.
 */
public final class RevokedSessions {
    /** Of no session. */
    public static final RevokedSessions NONE = new RevokedSessions(List.of());

    private final List<Optional<UserOnDevice>> users = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    /** Who is on which device. */
    record UserOnDevice(String user, String device) {
        static UserOnDevice of(Session session) {
            return new UserOnDevice(session.userName(), session.deviceName());
        }
    }

    /**
     * Takes from the sessions what is needed of them.
     *
     * @param sessions in the order of the run; empty at the place of one that was left out
     */
    public RevokedSessions(List<Optional<Session>> sessions) {
        Map<UserOnDevice, Optional<UserOnDevice>> same = new HashMap<>();
        for (Optional<Session> one : sessions) {
            users.add(
                    one.map(UserOnDevice::of)
                            .flatMap(user -> same.computeIfAbsent(user, Optional::of)));
            ids.add(one.map(Session::sessionId).orElse(""));
        }
    }

    /** Whether the one at a place of the run was to be revoked, and is known. */
    boolean has(int number) {
        return number < ids.size() && !ids.get(number).isEmpty();
    }

    String id(int number) {
        return ids.get(number);
    }

    Optional<UserOnDevice> user(int number) {
        return users.get(number);
    }

    Set<String> ids() {
        return new HashSet<>(ids);
    }

    Set<UserOnDevice> users() {
        var all = new HashSet<UserOnDevice>();
        users.forEach(user -> user.ifPresent(all::add));
        return all;
    }
}
