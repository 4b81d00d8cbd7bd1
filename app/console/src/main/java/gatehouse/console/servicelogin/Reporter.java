package gatehouse.console.servicelogin;

import gatehouse.clients.http.Answered;
import gatehouse.clients.http.CallException;
import gatehouse.clients.superoffice.Operation;
import gatehouse.clients.superoffice.SessionKey;
import gatehouse.console.connections.superoffice.Obstacle;
import gatehouse.console.connections.superoffice.Seen;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;

/** Sends one {@code ReportSessionActive}, never repeated. */
record Reporter(SuperOfficeConnection superOffice) {

    Report report(SessionKey key) {
        try {
            Answered<Integer> told =
                    superOffice.customerService(agent -> agent.reportSessionActive(key));
            Seen seen = Seen.of(told.exchange(), Operation.REPORT_SESSION_ACTIVE, 1, 0);
            return new Report(
                    told.value() == 0
                            ? new Report.End.NotFound()
                            : new Report.End.Reported(told.value()),
                    seen,
                    true);
        } catch (CallException failed) {
            Obstacle why = Obstacle.of(failed);
            Seen seen = Seen.of(failed.exchange(), Operation.REPORT_SESSION_ACTIVE, 1, 0);
            return new Report(failure(why, seen), seen, true);
        }
    }

    private static Report.End failure(Obstacle why, Seen seen) {
        if (!why.trouble().nothingDone()) {
            return new Report.End.Unknown(why);
        }
        return seen.status() > 0 ? new Report.End.Refused(why) : new Report.End.NotTried(why);
    }
}
