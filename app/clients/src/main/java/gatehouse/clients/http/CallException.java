package gatehouse.clients.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** A call that was not answered as documented, with what became of it and what was seen of it. */
public class CallException extends IOException {
    private final transient CallFailure failure;
    private final transient @Nullable Exchange exchange;

    /** Secrets must be hidden in both already; {@code exchange} is null when nothing was tried. */
    public CallException(CallFailure failure, @Nullable Exchange exchange) {
        super(failure.toString());
        this.failure = failure;
        this.exchange = exchange;
    }

    /** What became of the call. */
    public CallFailure failure() {
        return failure;
    }

    /**
     * The evidence; null when the call was refused or given up before it was tried. A call that its
     * {@link SendPermit} refused has been tried: it has evidence of which nothing was sent.
     */
    public @Nullable Exchange exchange() {
        return exchange;
    }
}
