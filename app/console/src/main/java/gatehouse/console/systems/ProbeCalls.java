package gatehouse.console.systems;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.Exchange;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Function;

/** Sends the calls of one probe, one after the other, and notes what was on the wire. */
public final class ProbeCalls implements Consumer<Exchange> {
    private final Function<CallException, String> words;
    private @Nullable Exchange last;

    /**
     * @param words say why a call was not answered
     */
    public ProbeCalls(Function<CallException, String> words) {
        this.words = words;
    }

    /** One call, and what its answer says. */
    @FunctionalInterface
    public interface ProbeCall {
        /** Sends it. */
        String send() throws CallException;
    }

    /** The client tells every exchange; the last one belongs to the call under way. */
    @Override
    public void accept(Exchange exchange) {
        last = exchange;
    }

    /** Sends one call. */
    public ProbeStep step(String name, ProbeCall call) {
        last = null;
        try {
            String detail = call.send();
            return new ProbeStep(name, true, last, detail);
        } catch (CallException failed) {
            return new ProbeStep(name, false, failed.exchange(), words.apply(failed));
        }
    }
}
