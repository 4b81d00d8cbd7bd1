package gatehouse.cli.servicelogin;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.superoffice.SuperOfficeTerminalSignIn;
import gatehouse.cli.verb.ActExitCode;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ReceiptPrinter;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.cli.verb.WriteConfirmation;
import gatehouse.cli.verb.WriteOptions;
import gatehouse.clients.superoffice.AgentOperation;
import gatehouse.clients.superoffice.RemoteIp;
import gatehouse.console.Console;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.servicelogin.LoginOpening;
import gatehouse.console.servicelogin.LoginPhrases;
import gatehouse.console.servicelogin.OpenedLogin;
import gatehouse.console.superoffice.SuperOfficeServices;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens one service login, with exactly one call, and tells what came of it. */
@Command(name = "create")
public final class CreateLogin implements TerminalVerb {
    private final CommandContext place;

    @Option(names = "--remote-ip", paramLabel = "ADDRESS", required = true)
    String remoteIp = "";

    @Option(names = "--select", paramLabel = "LIST", split = ",")
    List<String> select = new ArrayList<>();

    @Mixin final WriteOptions write = new WriteOptions();

    @Option(names = "--reveal")
    boolean reveal;

    public CreateLogin(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException, InterruptedException {
        String name = place.named();
        WriteConfirmation confirmation = write.confirmation(place.around().prompt());
        if (!RemoteIp.of(remoteIp).sendable()) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("login.create.address"));
        }
        try (Console console = place.console();
                EnvironmentLease lease =
                        place.writing(
                                console,
                                confirmation,
                                new SuperOfficeTerminalSignIn(place, console))) {
            if (write.isDryRun()) {
                place.output().note(TerminalMessages.of("login.create.would", name, remoteIp));
                return ExitCode.DONE;
            }
            String question =
                    TerminalMessages.of(
                            "login.create.question", lease.environment().name(), remoteIp);
            if (!confirmation.isGiven(question, lease.environment())) {
                place.output().note(TerminalMessages.of("login.create.declined"));
                return ExitCode.FAILED;
            }
            lease.guard().armForWholeRun();
            return tell(
                    lease.require(SuperOfficeServices.class)
                            .serviceLogins()
                            .create(new LoginOpening(remoteIp, select), write.reason()));
        }
    }

    private ExitCode tell(ActResult<LoginOpening, OpenedLogin> result) {
        Optional<OpenedLogin> opened =
                result.outcome() instanceof ActOutcome.Done<LoginOpening, OpenedLogin>(var login, _)
                        ? login
                        : Optional.empty();
        ExitCode exit =
                opened.filter(one -> !one.whole()).isPresent()
                        ? ExitCode.PARTLY
                        : ActExitCode.of(result.outcome());
        return ReceiptPrinter.print(
                place.output(),
                ServiceLoginOutput.of(
                                result,
                                AgentOperation.CREATE_SESSION,
                                opened.map(one -> one.session().loginId()).orElse(null),
                                LoginPhrases.created(result))
                        .with(opened.map(OpenedLogin::session), reveal)
                        .document(),
                exit);
    }
}
