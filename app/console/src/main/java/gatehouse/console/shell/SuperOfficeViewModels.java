package gatehouse.console.shell;

import gatehouse.console.connections.superoffice.SuperOfficeAccessViewModel;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.superoffice.SuperOfficeServices;
import gatehouse.console.temporarykey.TemporaryKeysViewModel;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;

import java.time.InstantSource;

/** What the window shows of an environment's SuperOffice. */
record SuperOfficeViewModels(
        SuperOfficeServices desk,
        SuperOfficeAccessViewModel access,
        ServiceLoginsViewModel logins,
        TemporaryKeysViewModel keys) {
    static SuperOfficeViewModels of(
            String environment,
            SuperOfficeServices desk,
            Background background,
            DelayTicker ticker,
            InstantSource clock,
            TimeFormat times) {
        var access = new SuperOfficeAccessViewModel(desk.connection());
        desk.connection().whenLost(() -> background.onUi(access::lost));
        return new SuperOfficeViewModels(
                desk,
                access,
                new ServiceLoginsViewModel(desk.serviceLogins(), access, background, ticker, times),
                new TemporaryKeysViewModel(
                        environment, desk.keyChecks(), access, background, clock, times));
    }

    /** Asks nothing more, and forgets what is secret. */
    void leave() {
        logins.leave();
        keys.close();
    }
}
