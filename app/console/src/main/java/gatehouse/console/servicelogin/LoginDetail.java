package gatehouse.console.servicelogin;

import gatehouse.console.words.Times;
import gatehouse.console.words.Words;
import gatehouse.console.work.Fact;

import java.time.ZoneId;
import java.util.List;

/** What a person reads of one service login; its key only on purpose. */
public record LoginDetail(ServiceLogin login, ZoneId zone) {
    /** What it is called. */
    public String title() {
        return Words.of("login.title", LoginWords.id(login.session()));
    }

    /** Everything but the key. */
    public List<Fact> facts() {
        return List.of(
                new Fact(Words.of("login.fact.state"), LoginWords.life(login), asOf()),
                new Fact(Words.of("login.fact.id"), LoginWords.id(login.session()), ""),
                new Fact(Words.of("login.fact.user"), LoginWords.user(login.session()), ""),
                new Fact(Words.of("login.fact.remoteIp"), login.remoteIp(), ""),
                new Fact(Words.of("login.fact.opened"), Times.full(login.openedAt(), zone), ""));
    }

    /** The rights that came with it. */
    public List<RightLine> rights() {
        return RightLine.of(login.session());
    }

    /** Whether there is a key to show. */
    public boolean hasKey() {
        return login.hasKey();
    }

    /** The key, for a deliberate click; empty where it is not known. */
    public String key() {
        var key = login.session().key();
        return key == null ? "" : key.text().reveal();
    }

    /** Whether it may be alive and has an id to remove it by. */
    public boolean removable() {
        return login.mayLive() && login.session().loginId() != null;
    }

    /** Names no key. */
    @Override
    public String toString() {
        return "LoginDetail[" + login.number() + "]";
    }

    private String asOf() {
        return Words.of("login.asOf", Times.clock(login.asOf(), zone));
    }
}
