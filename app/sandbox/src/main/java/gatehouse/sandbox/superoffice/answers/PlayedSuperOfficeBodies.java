package gatehouse.sandbox.superoffice.answers;

import gatehouse.sandbox.http.PlayedAnswer;

import org.jspecify.annotations.Nullable;

/** The JSON bodies of answers. */
public final class PlayedSuperOfficeBodies {
    static final String JSON = "application/json";

    private static final String UTF = "; charset=utf-8";

    private PlayedSuperOfficeBodies() {}

    /** A tree of maps, lists and scalars as JSON. */
    public static PlayedAnswer json(int status, @Nullable Object tree) {
        return json(status, JSON, tree);
    }

    static PlayedAnswer json(int status, String type, @Nullable Object tree) {
        return PlayedAnswer.json(status, type + UTF, out -> out.value(tree));
    }
}
