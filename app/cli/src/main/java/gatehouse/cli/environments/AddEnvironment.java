package gatehouse.cli.environments;

import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;
import gatehouse.console.environments.Environment;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;

/** Remembers an environment: its addresses, and never a secret. */
@Command(name = "add")
public final class AddEnvironment implements Verb {
    private final Workplace place;

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--kind", paramLabel = "KIND", required = true)
    Environment.Kind kind = Environment.Kind.TEST;

    @Option(names = "--portos", paramLabel = "URL")
    @Nullable String portos;

    @Option(names = "--portos-prefix", paramLabel = "PATH")
    String portosPrefix = "/api";

    @Option(names = "--superoffice", paramLabel = "URL")
    @Nullable String superoffice;

    @Option(names = "--srs", paramLabel = "URL")
    @Nullable String srs;

    @Option(names = "--srs-origin", paramLabel = "URL")
    @Nullable String srsOrigin;

    public AddEnvironment(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException {
        place.refuseEnvironment();
        var added = new Environment(name, kind, portos(), superoffice(), srs());
        try (Console console = place.console()) {
            console.environments().add(added);
            place.output().print(EnvironmentFacts.document(added));
            if (added.plainHttp()) {
                place.output().note(Texts.of("environments.plainHttp", added.name()));
            }
            return Exit.DONE;
        }
    }

    private Environment.@Nullable Portos portos() {
        return portos == null ? null : new Environment.Portos(portos, portosPrefix);
    }

    private Environment.@Nullable SuperOffice superoffice() {
        return superoffice == null ? null : new Environment.SuperOffice(superoffice);
    }

    private Environment.@Nullable Srs srs() {
        if (srs == null && srsOrigin == null) {
            return null;
        }
        if (srs == null || srsOrigin == null) {
            throw new Stop(Exit.WRONG_USAGE, Texts.of("environments.srs.both"));
        }
        return new Environment.Srs(srs, srsOrigin);
    }
}
