package gatehouse.cli.sandbox;

import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Interrupts;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.sandbox.Sandbox;
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
public final class PlaySandbox implements Verb {
    private final Workplace place;

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

    public PlaySandbox(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws InterruptedException {
        place.refuseEnvironment();
        var ended = new CountDownLatch(1);
        try (Interrupts.Watch _ = place.around().interrupts().watch(ended::countDown);
                Sandbox sandbox = start()) {
            place.around().out().println(sandbox.readyLine());
            place.around().out().flush();
            place.around().whenInputEnds(ended::countDown);
            ended.await();
        }
        return Exit.DONE;
    }

    private Sandbox start() {
        try {
            return Sandbox.start(
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
            throw new Stop(Exit.WRONG_USAGE, String.valueOf(wrong.getMessage()));
        }
    }
}
