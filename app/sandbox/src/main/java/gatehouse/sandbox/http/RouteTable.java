package gatehouse.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The calls that exist on one server, each with what answers it.
 *
 * <p>A segment in braces takes any text but an empty one. {@code {prefix}} at the start of a path
 * takes each of the prefixes of the moment.
 *
 * @param <A> what answers a call
 */
public final class RouteTable<A> {
    private static final String PREFIX = "{prefix}";
    private static final List<String> NO_PREFIX = List.of("");

    private final List<Route<A>> routes = new ArrayList<>();

    /** One call that exists. */
    public record Route<A>(String method, String path, A action) {
        /** Method and path, as calls of this route are counted. */
        public String label() {
            return method + " " + bare();
        }

        private String bare() {
            return path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path;
        }

        private boolean isAt(String sent, List<String> prefixes) {
            return path.startsWith(PREFIX)
                    ? prefixes.stream().anyMatch(prefix -> fits(prefix + bare(), sent))
                    : fits(path, sent);
        }

        private static boolean fits(String path, String sent) {
            String[] known = path.split("/", -1);
            String[] asked = sent.split("/", -1);
            boolean fits = known.length == asked.length;
            for (int i = 0; fits && i < known.length; i++) {
                fits = known[i].startsWith("{") ? !asked[i].isEmpty() : known[i].equals(asked[i]);
            }
            return fits;
        }

        /** The decoded texts in place of the segments in braces. */
        private List<String> texts(String sent) {
            String[] known = bare().split("/", -1);
            String[] asked = sent.split("/", -1);
            var texts = new ArrayList<String>();
            for (int i = 1; i <= known.length; i++) {
                if (known[known.length - i].startsWith("{")) {
                    String text = asked[asked.length - i];
                    texts.addFirst(PercentCoding.decoded(text).orElse(text));
                }
            }
            return texts;
        }
    }

    /** What was found for a call. */
    public sealed interface Match<A> {
        /** Method and path, as such calls are counted. */
        String label();

        /**
         * A call that exists.
         *
         * @param texts the decoded texts in place of the segments in braces
         */
        record Known<A>(Route<A> route, List<String> texts) implements Match<A> {
            @Override
            public String label() {
                return route.label();
            }

            /**
             * The decoded text in place of the last segment in braces; empty where there is none.
             */
            public String text() {
                return texts.isEmpty() ? "" : texts.getLast();
            }
        }

        /** A path that exists, called with another method. */
        record OtherMethod<A>(String method, String path, String allowed) implements Match<A> {
            @Override
            public String label() {
                return method + " " + path;
            }
        }

        /** A path that does not exist. */
        record Nowhere<A>(String method) implements Match<A> {
            @Override
            public String label() {
                return method + " elsewhere";
            }
        }
    }

    public RouteTable<A> add(String method, String path, A action) {
        routes.add(new Route<>(method, path, action));
        return this;
    }

    public List<Route<A>> routes() {
        return List.copyOf(routes);
    }

    /** Looks up a raw path. */
    public Match<A> match(String method, String sent) {
        return match(method, sent, NO_PREFIX);
    }

    /** Looks up a raw path; resources are under each of the prefixes. */
    public Match<A> match(String method, String sent, List<String> prefixes) {
        List<Route<A>> here = routes.stream().filter(one -> one.isAt(sent, prefixes)).toList();
        if (here.isEmpty()) {
            return new Match.Nowhere<>(method);
        }
        Optional<Route<A>> meant =
                here.stream().filter(route -> route.method().equals(method)).findFirst();
        return meant.<Match<A>>map(route -> new Match.Known<>(route, route.texts(sent)))
                .orElseGet(() ->
                        new Match.OtherMethod<>(
                                method,
                                here.getFirst().bare(),
                                String.join(", ", here.stream().map(Route::method).toList())));
    }
}
