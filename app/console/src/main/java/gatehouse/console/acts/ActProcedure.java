package gatehouse.console.acts;

import java.io.IOException;

/**
 * How one kind of act is done over one open connection. An instance serves one act and is closed
 * after it. All methods block, and may be called from any thread, one after the other.
 */
public interface ActProcedure<T, R> extends AutoCloseable {
    /**
     * Looks whether the act can be sent; changes nothing at the target.
     *
     * @throws IOException when that cannot be found out; nothing is sent then
     */
    default ActReadiness<T> prepare(T target) throws IOException, InterruptedException {
        return new ActReadiness.Ready<>(target);
    }

    /**
     * Sends the act once, and reads its answer. Called again only by the rule of the kind.
     *
     * @param sending the permit to hand to the client with each call that is part of the act
     */
    SendReading<R> send(T target, ActSending sending);

    /**
     * Looks at the target afterwards. Called where the answer leaves something open, or can be
     * confirmed.
     *
     * @throws IOException when the look fails
     */
    default ActLook look(T target, SendReading<R> sent) throws IOException, InterruptedException {
        return new ActLook.NotPossible();
    }

    /** Takes over the result. Called once for every act that was begun, whatever its outcome. */
    default void settle(T target, ActOutcome<T, R> outcome) {}

    /** The written word that the journal keeps beside the outcome. */
    default String detail(ActOutcome<T, R> outcome) {
        return outcome.detailWord();
    }

    /** Wipes what only this act held. */
    @Override
    default void close() {}
}
