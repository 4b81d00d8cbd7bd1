package gatehouse.cli.recording;

import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.clients.srs.Configuration;
import gatehouse.clients.srs.RecordingDevice;
import gatehouse.console.words.Visible;
import gatehouse.console.words.Words;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The options that tell SRS where the agent sits, for hot seating (contract: SRS 4.3). */
final class Seat {
    @Option(names = "--place", paramLabel = "TEXT")
    String place = "";

    @Option(names = "--device", paramLabel = "DN@SWITCH")
    List<String> devices = new ArrayList<>();

    @Option(names = "--server", paramLabel = "URL")
    String server = "";

    @Option(names = "--peer-server", paramLabel = "URL")
    String peerServer = "";

    /** As it is sent; empty where no option is given. */
    Configuration configuration() {
        try {
            return new Configuration(
                    server.strip(),
                    peerServer.strip(),
                    place.strip(),
                    devices.stream().map(Seat::device).toList());
        } catch (IllegalArgumentException wrong) {
            throw new Stop(Exit.WRONG_USAGE, String.valueOf(wrong.getMessage()));
        }
    }

    /** What naming a recording server may do; empty where none is named. */
    String warning() {
        String servers =
                Stream.of(server.strip(), peerServer.strip())
                        .filter(named -> !named.isEmpty())
                        .map(Visible::text)
                        .collect(Collectors.joining(", "));
        return servers.isEmpty() ? "" : " " + Words.of("recording.configuration.warning", servers);
    }

    private static RecordingDevice device(String typed) {
        int at = typed.lastIndexOf('@');
        if (at < 0) {
            throw new Stop(Exit.WRONG_USAGE, Texts.of("recording.login.device", typed));
        }
        return new RecordingDevice(typed.substring(0, at).strip(), typed.substring(at + 1).strip());
    }
}
