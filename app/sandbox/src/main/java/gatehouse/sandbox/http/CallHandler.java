package gatehouse.sandbox.http;

/** Answers calls. */
@FunctionalInterface
public interface CallHandler {
    PlayedAnswer answer(ReceivedCall call);
}
