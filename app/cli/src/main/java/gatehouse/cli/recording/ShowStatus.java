package gatehouse.cli.recording;

import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.desk.Desk;
import gatehouse.console.desk.SrsDesk;
import gatehouse.console.recording.LadderReport;

import picocli.CommandLine.Command;

import java.io.IOException;

/** Takes the harmless steps of the ladder, without a password and without any effect. */
@Command(name = "status")
public final class ShowStatus implements Verb {
    private final Workplace place;

    public ShowStatus(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException {
        try (Console console = place.console();
                Desk desk =
                        console.desks()
                                .open(
                                        place.environment(
                                                console,
                                                place.readFrom(),
                                                SrsAddress.SCHEMA.system()))) {
            SrsDesk srs = desk.screenRecording();
            var told = new Told(srs, place);
            told.left();
            LadderReport looked = srs.recording().look();
            told.ladder(looked);
            return looked.isGood() ? Exit.DONE : Exit.FAILED;
        }
    }
}
