package gatehouse.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.PrintWriter;

/** What picocli itself needs for a verb of two words: the measure of Gatehouse's terminal. */
@Command(name = "bare", subcommands = BareTerminal.Environments.class)
public final class BareTerminal {
    /** Runs a verb. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BareTerminal()).execute(args));
    }

    /** Only has a verb. */
    @Command(name = "environments", subcommands = EnvironmentsList.class)
    public static final class Environments {}

    /** Prints a line. */
    @Command(name = "list")
    public static final class EnvironmentsList implements Runnable {
        @Option(names = "--home")
        private String home = "";

        @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Sandbox  sandbox  " + home);
            out.flush();
        }
    }
}
