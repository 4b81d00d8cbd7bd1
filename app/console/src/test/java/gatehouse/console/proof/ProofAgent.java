package gatehouse.console.proof;

import gatehouse.clients.srs.RecordingDevice;
import gatehouse.clients.srs.SrsCredentials;
import gatehouse.clients.srs.SrsLoginConfiguration;
import gatehouse.console.journal.ActReason;
import gatehouse.console.recording.RecordingLoginRequest;

import java.util.List;

/** Who is signed in to screen recording in these tests, and how. */
enum ProofAgent {
    /** As most are. */
    PLAIN("anna.novak", "sandbox", false),
    /** Tells where the agent sits, and names a recording server without a port. */
    SEATED("anna.novak", "sandbox", true),
    /** Types a wrong password. */
    WRONG("anna.novak", "marked-wrong-password", false),
    /** Has letters beyond ASCII in name and password. */
    ACCENTED("zo\u00eb.\u00e5kesson", "l\u00f6senord-\u00e9", true);

    final String user;
    final String password;
    final boolean askForCsrf;

    ProofAgent(String user, String password, boolean askForCsrf) {
        this.user = user;
        this.password = password;
        this.askForCsrf = askForCsrf;
    }

    RecordingLoginRequest wish() {
        SrsLoginConfiguration seat =
                this == SEATED
                        ? new SrsLoginConfiguration(
                                "https://rws.example.com",
                                "",
                                "Desk_0417",
                                List.of(new RecordingDevice("7001", "SIP_Switch")))
                        : SrsLoginConfiguration.seat("", List.of());
        return new RecordingLoginRequest(
                new SrsCredentials(user, password.toCharArray()),
                askForCsrf,
                seat,
                new ActReason("agent is not recorded", "T-12"));
    }
}
