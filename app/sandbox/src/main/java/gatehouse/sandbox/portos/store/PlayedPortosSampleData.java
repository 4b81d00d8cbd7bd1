package gatehouse.sandbox.portos.store;

import gatehouse.sandbox.portos.directory.PlayedPortosDevice;
import gatehouse.sandbox.portos.directory.PlayedPortosUser;
import gatehouse.sandbox.portos.sessions.PlayedPortosIdentity;
import gatehouse.sandbox.portos.sessions.PlayedPortosSession;
import gatehouse.sandbox.portos.sessions.PlayedPortosSession.Standing;
import gatehouse.sandbox.secrets.RandomLetters;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A chain of shops with its devices, its people and who is logged in where, drawn from a seed
 * around the examples of the contract, which stand in it letter for letter.
 */
public final class PlayedPortosSampleData {
    private static final Instant EXAMPLES_NOW = Instant.parse("2023-08-04T21:21:12Z");
    private static final Duration SHIFT = Duration.ofHours(12);

    private static final int ID_LENGTH = 32;

    /** Everybody's password. */
    public static final String PASSWORD = PlayedPortosSamplePeople.PASSWORD;

    private final SplittableRandom random;
    private final Instant now;
    private final List<PlayedPortosDevice> devices;
    private final List<PlayedPortosUser> users;

    public PlayedPortosSampleData(long seed, Instant now) {
        this.random = new SplittableRandom(seed);
        this.now = now;
        this.devices = PlayedPortosSampleDevices.all();
        this.users = new PlayedPortosSamplePeople(random.split(), devices).all();
    }

    /**
     * All of the chain.
     *
     * @param sessions how many people are logged in
     */
    public PlayedPortosContents contents(int sessions) {
        return new PlayedPortosContents(devices, users, sessions(sessions));
    }

    /** The contract's two sessions and as many others as it takes; no till has more than one. */
    private List<PlayedPortosSession> sessions(int wanted) {
        var sessions = new ArrayList<>(examples().subList(0, Math.min(wanted, 2)));
        var places = new Places();
        while (sessions.size() < wanted) {
            sessions.add(drawn(places.next()));
        }
        return sessions;
    }

    private List<PlayedPortosSession> examples() {
        return List.of(
                example(
                        "soZIt6uj62fzs8ep4UvnNSxRXFryUiq3",
                        new PlayedPortosIdentity(
                                "999", "P01", PlayedPortosDevice.CASH_REGISTER, "Bearer"),
                        "2023-08-04T11:19:38.015Z",
                        "2023-08-04T11:19:39.98Z",
                        2),
                example(
                        "Hq6563mjODIOwNa87Cgi295uNPlKeOqA",
                        new PlayedPortosIdentity(
                                "999", "BackOffice", PlayedPortosDevice.BACK_OFFICE, "Bearer"),
                        "2023-08-04T21:21:07.66Z",
                        "2023-08-04T21:21:11.578Z",
                        4));
    }

    private PlayedPortosSession example(
            String id,
            PlayedPortosIdentity identity,
            String started,
            String lastAccess,
            int version) {
        Instant startedAt = now.minus(Duration.between(Instant.parse(started), EXAMPLES_NOW));
        return new PlayedPortosSession(
                id,
                identity,
                startedAt,
                startedAt.plus(SHIFT),
                now.minus(Duration.between(Instant.parse(lastAccess), EXAMPLES_NOW)),
                version,
                Standing.ALIVE,
                null);
    }

    private PlayedPortosSession drawn(PlayedPortosIdentity identity) {
        long age = minutes(3, 11 * 60 + 30);
        Instant startedAt = now.minusMillis(age);
        return new PlayedPortosSession(
                RandomLetters.draw(random, ID_LENGTH),
                identity,
                startedAt,
                startedAt.plus(SHIFT),
                now.minusMillis(Math.min(idle(), age)),
                1 + random.nextInt(240),
                Standing.ALIVE,
                null);
    }

    /** Half were used a moment ago, some after lunch, a few were forgotten in the morning. */
    private long idle() {
        int kind = random.nextInt(10);
        if (kind < 5) {
            return minutes(0, 4);
        }
        return kind < 8 ? minutes(4, 120) : minutes(120, 9 * 60 + 30);
    }

    private long minutes(int from, int to) {
        return random.nextLong(from * 60_000L, to * 60_000L);
    }

    /** Hands out who sits where: a free till now and then, any number at the other devices. */
    private final class Places {
        private final List<PlayedPortosIdentity> freeTills = new ArrayList<>();
        private final List<PlayedPortosIdentity> others = new ArrayList<>();

        Places() {
            Map<String, PlayedPortosDevice> byName = new HashMap<>();
            devices.forEach(device -> byName.put(device.name(), device));
            for (PlayedPortosUser user : users) {
                for (PlayedPortosUser.UserGrant grant : user.grants()) {
                    PlayedPortosDevice device = byName.get(grant.deviceName());
                    if (device != null && device.isActive() && user.isActive()) {
                        (device.isTill() ? freeTills : others)
                                .add(
                                        new PlayedPortosIdentity(
                                                user.userName(),
                                                device.name(),
                                                device.envName(),
                                                "Bearer"));
                    }
                }
            }
            taken("P01");
        }

        PlayedPortosIdentity next() {
            if (!freeTills.isEmpty() && random.nextInt(4) == 0) {
                PlayedPortosIdentity till = freeTills.get(random.nextInt(freeTills.size()));
                taken(till.deviceName());
                return till;
            }
            return others.get(random.nextInt(others.size()));
        }

        private void taken(String till) {
            freeTills.removeIf(place -> place.deviceName().equals(till));
        }
    }
}
