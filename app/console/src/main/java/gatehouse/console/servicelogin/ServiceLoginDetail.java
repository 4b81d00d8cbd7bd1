package gatehouse.console.servicelogin;

import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.WholeValueViewModel.WholeValue;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.DetailFact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What a person reads of one service login; its key only on purpose.
 *
 * @param environment where it was opened
 */
public record ServiceLoginDetail(Environment environment, ServiceLogin login, TimeFormat times) {
    /** What it is called. */
    public String title() {
        return MessageBundle.of("login.title", ServiceLoginMessages.id(login.session()));
    }

    /** Everything but the key. */
    public List<DetailFact> facts() {
        return List.of(
                new DetailFact(
                        MessageBundle.of("login.fact.state"),
                        ServiceLoginMessages.life(login),
                        asOf()),
                new DetailFact(
                        MessageBundle.of("login.fact.id"),
                        ServiceLoginMessages.id(login.session()),
                        ""),
                new DetailFact(
                        MessageBundle.of("login.fact.user"),
                        ServiceLoginMessages.user(login.session()),
                        ""),
                new DetailFact(MessageBundle.of("login.fact.remoteIp"), login.remoteIp(), ""),
                new DetailFact(
                        MessageBundle.of("login.fact.opened"), times.full(login.openedAt()), ""));
    }

    /** The call that its state rests on; empty where it rests on none. */
    public OptionalLong call() {
        return login.call();
    }

    /** All of that as text for a ticket, with where that is. */
    public String text() {
        return facts().stream()
                .map(DetailFact::text)
                .collect(Collectors.joining("\n", environment.ticketLine() + "\n", "\n"));
    }

    /** The rights that came with it. */
    public List<TableRightLine> rights() {
        return TableRightLine.of(login.session());
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

    /** The same as what is shown or copied on purpose only. */
    Optional<WholeValue> whole() {
        Integer id = login.session().loginId();
        ActTarget named =
                id == null
                        ? LocalAct.NOTHING
                        : new ActTarget(id.toString(), "", ServiceLoginService.named(id));
        return hasKey() ? Optional.of(new WholeValue(key(), named)) : Optional.empty();
    }

    /** Whether it may be alive and has an id to remove it by. */
    public boolean removable() {
        return login.mayLive() && login.session().loginId() != null;
    }

    /** Whether it may be alive and has a key to report it by. */
    public boolean reportable() {
        return login.mayLive() && login.hasKey();
    }

    /** Names no key. */
    @Override
    public String toString() {
        return "LoginDetail[" + login.number() + "]";
    }

    private String asOf() {
        return MessageBundle.of("login.asOf", times.clock(login.asOf()));
    }
}
