package gatehouse.console.trust;

import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActProcedure;
import gatehouse.console.acts.ActReadiness;
import gatehouse.console.acts.ActSending;
import gatehouse.console.acts.SendReading;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentEdit;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.InvalidEnvironmentException;
import gatehouse.console.environments.KeptEnvironment;
import gatehouse.console.environments.trust.ConnectionTrust;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.WorkFailure;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes into the file of environments whom a connection trusts; sends nothing. */
final class PinProcedure implements ActProcedure<PinnedConnection, ConnectionTrust> {
    private final EnvironmentStore environments;

    PinProcedure(EnvironmentStore environments) {
        this.environments = environments;
    }

    @Override
    public ActReadiness<PinnedConnection> prepare(PinnedConnection target) throws IOException {
        List<KeptEnvironment> kept = environments.kept();
        Optional<ConnectionSpec> now =
                kept.stream()
                        .map(KeptEnvironment::environment)
                        .filter(one -> one.id().equals(target.environment().id()))
                        .findFirst()
                        .flatMap(one -> asSeen(one, target));
        if (now.isEmpty()) {
            return new ActReadiness.Unfit<>(gone());
        }
        return now.get().trust().equals(target.wanted())
                ? new ActReadiness.AlreadySo<>()
                : new ActReadiness.Ready<>(target);
    }

    @Override
    public SendReading<ConnectionTrust> send(PinnedConnection target, ActSending sending) {
        try {
            environments.change(edit -> change(edit, target));
            return new SendReading.Done<>(target.wanted());
        } catch (InvalidEnvironmentException changedMeanwhile) {
            return new SendReading.NotSent<>(gone());
        } catch (IOException failed) {
            return new SendReading.NotSent<>(WorkFailure.of(failed));
        }
    }

    @Override
    public String detail(ActOutcome<PinnedConnection, ConnectionTrust> outcome) {
        return outcome instanceof ActOutcome.Done<PinnedConnection, ConnectionTrust>(var trust, _)
                ? trust.flatMap(ConnectionTrust::pin).isPresent() ? "PINNED" : "UNPINNED"
                : outcome.detailWord();
    }

    private static void change(EnvironmentEdit edit, PinnedConnection target) {
        Environment now =
                edit.keptAs(target.environment().id())
                        .map(KeptEnvironment::environment)
                        .orElse(target.environment());
        ConnectionSpec connection = asSeen(now, target).orElse(target.connection());
        edit.replace(
                now.with(
                        now.connections().stream()
                                .map(one ->
                                        one.equals(connection)
                                                ? one.trusting(target.wanted())
                                                : one)
                                .toList()));
    }

    private static Optional<ConnectionSpec> asSeen(Environment now, PinnedConnection target) {
        return now.connections().stream()
                .filter(one -> one.id().equals(target.connection().id()))
                .filter(one -> one.leadsWhere(target.connection()))
                .findFirst();
    }

    private static WorkFailure gone() {
        return new WorkFailure.Input(MessageBundle.of("pin.changed"));
    }
}
