package gatehouse.cli.verb;

import gatehouse.cli.output.OutputFormat;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.nio.file.Path;

/** The options that stand behind any verb. */
public final class GlobalOptions {
    private final ConnectionChoice connection = new ConnectionChoice();

    @Option(
            names = {"-e", "--environment"},
            paramLabel = "NAME",
            scope = ScopeType.INHERIT)
    @Nullable String environment;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    @Nullable Path home;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            scope = ScopeType.INHERIT)
    @Nullable OutputFormat form;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT)
    boolean version;

    /** The option of the verbs that talk to a system. */
    public ConnectionChoice connection() {
        return connection;
    }
}
