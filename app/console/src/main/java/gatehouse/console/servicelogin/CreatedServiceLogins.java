package gatehouse.console.servicelogin;

import gatehouse.clients.superoffice.answer.CsSessionKey;
import gatehouse.console.servicelogin.ServiceLogin.LoginLife;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The service logins that were opened in one environment in this run; in memory only. Safe for any
 * thread.
 */
public final class CreatedServiceLogins {
    private final List<ServiceLogin> made = new ArrayList<>();
    private int openings;

    /** All of them, the newest first. */
    public synchronized List<ServiceLogin> all() {
        return List.copyOf(made.reversed());
    }

    /** Those that may be alive, as far as is known. */
    public List<ServiceLogin> living() {
        return all().stream().filter(ServiceLogin::mayLive).toList();
    }

    /**
     * Notes that the environment is opened; keys of earlier openings are wiped.
     *
     * @return the number of this opening
     */
    synchronized int begin() {
        openings++;
        forgetKeys(openings);
        return openings;
    }

    /**
     * Wipes the keys of an opening that ends; the logins stay listed by their ids. Nothing happens
     * where the environment was opened again meanwhile, as the keys belong to that opening then.
     */
    synchronized void forgetKeys(int opening) {
        if (opening == openings) {
            made.replaceAll(ServiceLogin::withoutKey);
        }
    }

    synchronized ServiceLogin add(CsSessionKey session, String remoteIp, Instant now, long call) {
        var login =
                new ServiceLogin(
                        made.size() + 1,
                        session,
                        remoteIp,
                        now,
                        LoginLife.OPENED,
                        now,
                        OptionalLong.of(call));
        made.add(login);
        return login;
    }

    /** Notes what became known; an older copy of the login may be given. */
    synchronized void note(ServiceLogin login, LoginLife life, Instant now, OptionalLong call) {
        made.replaceAll(
                each -> each.number() == login.number() ? each.with(life, now, call) : each);
    }

    synchronized Optional<ServiceLogin> withId(int loginId) {
        return made.stream()
                .filter(each -> Integer.valueOf(loginId).equals(each.session().loginId()))
                .findFirst();
    }
}
