package gatehouse.sandbox.http;

/** Something that answers calls. */
@FunctionalInterface
public interface CallHandler {
    PlayedAnswer answer(ReceivedCall call);
}
