package gatehouse.sandbox.http;

/** Something that answers calls. */
@FunctionalInterface
public interface Server {
    Answer answer(Call call);
}
