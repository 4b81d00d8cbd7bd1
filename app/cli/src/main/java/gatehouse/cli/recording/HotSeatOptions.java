package gatehouse.cli.recording;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ExitCode;
import gatehouse.clients.srs.RecordingDevice;
import gatehouse.clients.srs.SrsLoginConfiguration;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.FailureMessages;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The options that tell SRS where the agent sits, for hot seating (contract: SRS 4.3). */
final class HotSeatOptions {
    @Option(names = "--place", paramLabel = "TEXT")
    String place = "";

    @Option(names = "--device", paramLabel = "DN@SWITCH")
    List<String> devices = new ArrayList<>();

    @Option(names = "--server", paramLabel = "URL")
    String server = "";

    @Option(names = "--peer-server", paramLabel = "URL")
    String peerServer = "";

    /** As it is sent; empty where no option is given. */
    SrsLoginConfiguration configuration() {
        try {
            return new SrsLoginConfiguration(
                    server.strip(),
                    peerServer.strip(),
                    place.strip(),
                    devices.stream().map(HotSeatOptions::device).toList());
        } catch (IllegalArgumentException wrong) {
            throw new CliException(ExitCode.WRONG_USAGE, FailureMessages.ofInput(wrong).what());
        }
    }

    /** What naming a recording server may do; empty where none is named. */
    String warning() {
        String servers =
                Stream.of(server.strip(), peerServer.strip())
                        .filter(named -> !named.isEmpty())
                        .map(VisibleText::text)
                        .collect(Collectors.joining(", "));
        return servers.isEmpty()
                ? ""
                : " " + MessageBundle.of("recording.configuration.warning", servers);
    }

    private static RecordingDevice device(String typed) {
        int at = typed.lastIndexOf('@');
        if (at < 0) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("recording.login.device", typed));
        }
        return new RecordingDevice(typed.substring(0, at).strip(), typed.substring(at + 1).strip());
    }
}
