package gatehouse.sandbox.srs.calls;

import gatehouse.sandbox.srs.sessions.PlayedSrsConfiguration;
import gatehouse.sandbox.srs.sessions.PlayedSrsDevice;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.srs.variants.SrsVariants.ServerEntry;
import gatehouse.sandbox.variants.ContractVariants;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges what a login wants to be configured, and keeps what outlives it. */
public final class PlayedSrsConfigurationChecker {
    private static final Set<String> PLACES = Set.of("Desk_0417", "Desk_0418");
    private static final Set<PlayedSrsDevice> DEVICES =
            Set.of(
                    new PlayedSrsDevice("7001", "SIP_Switch"),
                    new PlayedSrsDevice("7002", "SIP_Switch"),
                    new PlayedSrsDevice("7003", "SIP_Switch"));

    private final ContractVariants variants;
    private volatile List<String> keptServers = List.of();

    public PlayedSrsConfigurationChecker(ContractVariants variants) {
        this.variants = variants;
    }

    /** The status that refuses it; empty when it is taken. */
    Optional<Integer> refusal(PlayedSrsConfiguration wanted) {
        return when(!wanted.sound(), variants.of(SrsSwitches.BAD_BODY))
                .or(() -> when(!wanted.unknown().isEmpty(), variants.of(SrsSwitches.UNKNOWN_ENTRY)))
                .or(() -> when(isElsewhere(wanted), variants.of(SrsSwitches.WRONG_PLACE)))
                .or(() ->
                        when(
                                wanted.servers().stream()
                                        .anyMatch(PlayedSrsConfigurationChecker::namesNoPort),
                                variants.of(SrsSwitches.SERVER_WITHOUT_PORT)))
                .or(() -> serverRefusal(wanted));
    }

    /** The recording servers that stay set whoever logs in or out. */
    public List<String> keptServers() {
        return keptServers;
    }

    private Optional<Integer> serverRefusal(PlayedSrsConfiguration wanted) {
        if (wanted.servers().isEmpty()) {
            return Optional.empty();
        }
        ServerEntry entry = variants.of(SrsSwitches.SERVER_ENTRY);
        if (entry.outlivesLogout()) {
            keptServers = wanted.servers();
        }
        return entry.refusal();
    }

    private static Optional<Integer> when(boolean so, Optional<Integer> refusal) {
        return so ? refusal : Optional.empty();
    }

    private static boolean isElsewhere(PlayedSrsConfiguration wanted) {
        String place = wanted.texts().get(PlayedSrsConfiguration.PLACE);
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
