package gatehouse.console.acts.local;

import gatehouse.console.acts.ActKind;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.ActTarget;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is done on this computer alone, and recorded like an act: nothing is sent.
 *
 * @param kind one of those of {@link ActKind#local}
 * @param environment the name of the environment that it is about; empty where it is about none
 * @param stake what is at stake there, as in the journal; empty where that is not known
 * @param connection the name of its connection; empty where it is about no single one
 * @param named what it is done to, as the journal names it
 */
public record LocalAct(
        ActKind kind, String environment, String stake, String connection, ActTarget named) {
    /** No target: there is none, or it is not known yet. */
    public static final ActTarget NOTHING = new ActTarget("", "", "");

    /** About no environment, or about several. */
    public static LocalAct of(ActKind kind) {
        return new LocalAct(kind, "", "", "", NOTHING);
    }

    /** The same in an environment. */
    public LocalAct in(Environment where) {
        return new LocalAct(kind, where.name(), where.kind().name(), connection, named);
    }

    /** The same in an environment, where there is one. */
    public LocalAct in(Optional<Environment> where) {
        return where.map(this::in).orElse(this);
    }

    /** The same over a connection of its environment. */
    public LocalAct over(String name) {
        return new LocalAct(kind, environment, stake, name, named);
    }

    /** The same with what it is done to. */
    public LocalAct to(ActTarget target) {
        return new LocalAct(kind, environment, stake, connection, target);
    }

    /** The same with the file that it writes. */
    public LocalAct into(Path file) {
        return to(new ActTarget("", "", file.toAbsolutePath().normalize().toString()));
    }
}
