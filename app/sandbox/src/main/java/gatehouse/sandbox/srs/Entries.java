package gatehouse.sandbox.srs;

import gatehouse.sandbox.readings.Readings;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges what a login wants to be configured, and keeps what outlives it. */
final class Entries {
    private static final Set<String> PLACES = Set.of("Desk_0417", "Desk_0418");
    private static final Set<Device> DEVICES =
            Set.of(
                    new Device("7001", "SIP_Switch"),
                    new Device("7002", "SIP_Switch"),
                    new Device("7003", "SIP_Switch"));

    private final Readings readings;
    private volatile List<String> keptServers = List.of();

    Entries(Readings readings) {
        this.readings = readings;
    }

    /** The status that refuses it; empty when it is taken. */
    Optional<Integer> refusal(Configuration wanted) {
        return when(!wanted.sound(), readings.of(SrsReadings.BAD_BODY))
                .or(() -> when(!wanted.unknown().isEmpty(), readings.of(SrsReadings.UNKNOWN_ENTRY)))
                .or(() -> when(isElsewhere(wanted), readings.of(SrsReadings.WRONG_PLACE)))
                .or(() ->
                        when(
                                wanted.servers().stream().anyMatch(Entries::namesNoPort),
                                readings.of(SrsReadings.SERVER_WITHOUT_PORT)))
                .or(() -> serverRefusal(wanted));
    }

    /** The recording servers that stay set whoever logs in or out. */
    List<String> keptServers() {
        return keptServers;
    }

    private Optional<Integer> serverRefusal(Configuration wanted) {
        if (wanted.servers().isEmpty()) {
            return Optional.empty();
        }
        Ways.ServerEntry way = readings.of(SrsReadings.SERVER_ENTRY);
        if (way.outlivesLogout()) {
            keptServers = wanted.servers();
        }
        return way.refused();
    }

    private static Optional<Integer> when(boolean so, Optional<Integer> refusal) {
        return so ? refusal : Optional.empty();
    }

    private static boolean isElsewhere(Configuration wanted) {
        String place = wanted.texts().get(Configuration.PLACE);
        return (place != null && !PLACES.contains(place)) || !DEVICES.containsAll(wanted.devices());
    }

    private static boolean namesNoPort(String server) {
        try {
            return URI.create(server).getPort() < 0;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
