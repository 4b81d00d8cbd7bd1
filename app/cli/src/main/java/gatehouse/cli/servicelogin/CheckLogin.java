package gatehouse.cli.servicelogin;

import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.clients.superoffice.Trouble;
import gatehouse.console.Console;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;
import gatehouse.console.desk.Desk;
import gatehouse.console.servicelogin.LifeCheck;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.util.Optional;

/** Asks whether a service login is alive; its key comes from standard input. */
@Command(name = "check")
public final class CheckLogin implements Verb {
    private final Workplace place;

    public CheckLogin(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException, InterruptedException {
        var key = KeyFromInput.read(place.around());
        try (Console console = place.console();
                Desk desk = place.superOffice(console, place.readFrom())) {
            LifeCheck check = desk.crm().serviceLogins().check(key);
            place.output()
                    .print(
                            new LoginFacts(
                                            "checked",
                                            Optional.empty(),
                                            null,
                                            check.alive().orElse(null),
                                            check.seen(),
                                            words(check),
                                            false)
                                    .document());
            return check.why().map(CheckLogin::failed).orElse(Exit.DONE);
        }
    }

    private static Exit failed(SuperOfficeFailure why) {
        return why.trouble() == Trouble.NOT_LOGGED_IN ? Exit.NOT_SIGNED_IN : Exit.FAILED;
    }

    private static String words(LifeCheck check) {
        return check.alive()
                .map(alive -> Texts.of(alive ? "login.alive" : "login.dead"))
                .orElseGet(() ->
                        Texts.of(
                                "login.unchecked",
                                check.why().map(why -> why.sentence().text()).orElse("")));
    }
}
