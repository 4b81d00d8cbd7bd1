package gatehouse.console.shell;

import gatehouse.console.connections.superoffice.SuperOfficeAccess;
import gatehouse.console.desk.SuperOfficeDesk;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.temporarykey.TemporaryKeysViewModel;
import gatehouse.console.work.Background;
import gatehouse.console.work.Ticker;

import java.time.InstantSource;
import java.time.ZoneId;

/** What the window shows of an environment's SuperOffice. */
record SuperOfficeViewModels(
        SuperOfficeDesk desk,
        SuperOfficeAccess access,
        ServiceLoginsViewModel logins,
        TemporaryKeysViewModel keys) {
    static SuperOfficeViewModels of(
            String environment,
            SuperOfficeDesk desk,
            Background background,
            Ticker ticker,
            InstantSource clock,
            ZoneId zone) {
        var access = new SuperOfficeAccess(desk.connection());
        desk.connection().whenLost(() -> background.onUi(access::lost));
        return new SuperOfficeViewModels(
                desk,
                access,
                new ServiceLoginsViewModel(desk.serviceLogins(), access, background, ticker, zone),
                new TemporaryKeysViewModel(
                        environment, desk.keyChecks(), access, background, clock, zone));
    }

    /** Asks nothing more, and forgets what is secret. */
    void leave() {
        logins.close();
        keys.close();
    }
}
