package gatehouse.console.shell;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.journal.browsing.JournalServices;
import gatehouse.console.keys.CommandKeys;
import gatehouse.console.lease.EnvironmentOpener;
import gatehouse.console.passwords.StoredPasswords;
import gatehouse.console.preferences.RefreshPreference;
import gatehouse.console.preferences.WindowTimes;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;

/**
 * What the program lends to one of its windows.
 *
 * @param opener opens environments
 * @param others the other windows of the program
 * @param journal the journal of the program, to be looked at
 * @param preferences small choices of the person
 * @param passwords those that are kept on request
 * @param times those of this window, as the person wants them
 * @param refresh how often the person wants lists to be read again
 * @param keys those that the person has given to commands
 */
public record WindowServices(
        EnvironmentOpener opener,
        EnvironmentWindows others,
        JournalServices journal,
        PreferenceStore preferences,
        StoredPasswords passwords,
        Background background,
        DelayTicker ticker,
        ClockPair clocks,
        WindowTimes times,
        RefreshPreference refresh,
        CommandKeys keys) {}
