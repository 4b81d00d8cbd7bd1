package gatehouse.cli.servicelogin;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.superoffice.SuperOfficeTerminalSignIn;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.clients.superoffice.SuperOfficeTrouble;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.console.Console;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.servicelogin.ServiceLoginCheck;
import gatehouse.console.servicelogin.ServiceLoginService;
import gatehouse.console.superoffice.SuperOfficeServices;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.util.Optional;

/** Asks whether a service login is alive; its key comes from standard input. */
@Command(name = "check")
public final class CheckLogin implements TerminalVerb {
    private final CommandContext place;

    public CheckLogin(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException, InterruptedException {
        KeyInput input = KeyInput.read(place.around());
        try (Console console = place.console();
                EnvironmentLease lease =
                        place.reading(console, new SuperOfficeTerminalSignIn(place, console))) {
            ServiceLoginService logins = lease.require(SuperOfficeServices.class).serviceLogins();
            ServiceLoginCheck check = logins.check(input.forms().getFirst());
            String sentence = words(check);
            for (ServiceSessionKey form : input.forms().subList(1, input.forms().size())) {
                if (check.alive().equals(Optional.of(false))) {
                    check = logins.check(form);
                    sentence = words(check) + " " + TerminalMessages.of("login.decoded");
                }
            }
            print(check, (sentence + " " + input.note()).strip());
            return check.why().map(CheckLogin::failed).orElse(ExitCode.DONE);
        }
    }

    private void print(ServiceLoginCheck check, String sentence) {
        place.output()
                .print(
                        new ServiceLoginOutput(
                                        "checked",
                                        Optional.empty(),
                                        null,
                                        check.alive().orElse(null),
                                        check.seen(),
                                        sentence,
                                        false)
                                .document());
    }

    private static ExitCode failed(SuperOfficeFailure why) {
        return why.trouble() == SuperOfficeTrouble.NOT_LOGGED_IN
                ? ExitCode.NOT_SIGNED_IN
                : ExitCode.FAILED;
    }

    private static String words(ServiceLoginCheck check) {
        return check.alive()
                .map(alive -> TerminalMessages.of(alive ? "login.alive" : "login.dead"))
                .orElseGet(() ->
                        TerminalMessages.of(
                                "login.unchecked",
                                check.why().map(why -> why.sentence().text()).orElse("")));
    }
}
