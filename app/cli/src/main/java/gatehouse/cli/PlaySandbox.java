package gatehouse.cli;

import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.InterruptSignals;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Plays the systems until its standard input closes or it is told to end. */
@Command(name = "sandbox")
final class PlaySandbox implements TerminalVerb {
    private final CommandContext place;

    @Option(names = "--portos-port", paramLabel = "PORT")
    int portosPort = SandboxOptions.standard().portosPort();

    @Option(names = "--superoffice-port", paramLabel = "PORT")
    int superofficePort = SandboxOptions.standard().superofficePort();

    @Option(names = "--srs-port", paramLabel = "PORT")
    int srsPort = SandboxOptions.standard().srsPort();

    @Option(names = "--sessions", paramLabel = "N")
    int sessions = SandboxOptions.standard().sessions();

    @Option(names = "--seed", paramLabel = "N")
    long seed = SandboxOptions.standard().seed();

    @Option(
            names = {"--reading", "--variant"},
            paramLabel = "SYSTEM.SWITCH=VALUE")
    List<String> variants = new ArrayList<>();

    @Option(names = "--store", paramLabel = "FILE")
    @Nullable Path store;

    PlaySandbox(CommandContext place) {
        this.place = place;
    }

    @Override
    public boolean handlesInterrupts() {
        return true;
    }

    @Override
    public ExitCode run() throws InterruptedException {
        place.refuseEnvironment();
        var ended = new CountDownLatch(1);
        try (InterruptSignals.SignalWatch _ = place.around().interrupts().watch(ended::countDown);
                PlayedSystems sandbox = start()) {
            place.around().out().println(sandbox.readyLine());
            place.around().out().flush();
            place.around().whenInputEnds(ended::countDown);
            ended.await();
        }
        return ExitCode.DONE;
    }

    private PlayedSystems start() {
        try {
            return PlayedSystems.start(
                    SandboxOptions.standard()
                            .withPortosPort(portosPort)
                            .withSuperofficePort(superofficePort)
                            .withSrsPort(srsPort)
                            .withSessions(sessions)
                            .withSeed(seed)
                            .withVariants(variants)
                            .withStore(store)
                            .withClock(place.around().clock()));
        } catch (IllegalArgumentException wrong) {
            throw new CliException(ExitCode.WRONG_USAGE, String.valueOf(wrong.getMessage()));
        }
    }
}
