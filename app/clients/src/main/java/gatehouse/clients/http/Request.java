package gatehouse.clients.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One request to be sent exactly as it stands here, once. Its text form shows neither headers nor
 * path, since both may tell secrets.
 */
public final class Request {
    private final String method;
    private final Address server;
    private final String path;
    private final String query;
    private final List<Header> headers;
    private final byte[] body;
    private final Terms terms;
    private final @Nullable Signer signer;

    private Request(
            String method,
            Address server,
            String path,
            String query,
            List<Header> headers,
            byte[] body,
            Terms terms,
            @Nullable Signer signer) {
        this.method = method;
        this.server = server;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.terms = terms;
        this.signer = signer;
    }

    /**
     * A request without query, headers and body that expects status 200.
     *
     * @param path follows the server's own path; written by the program, never built from what
     *     others sent
     */
    public static Request of(String method, Address server, String path) {
        return new Request(
                method,
                server,
                server.path() + path,
                "",
                List.of(),
                new byte[0],
                new Terms(Set.of(200), null, false, SendPermit.always()),
                null);
    }

    /**
     * The same with one segment more on its path.
     *
     * @throws IllegalArgumentException as {@link PathSegment#encode}
     */
    public Request segment(String text) {
        String longer = path + "/" + PathSegment.encode(text);
        return new Request(method, server, longer, query, headers, body, terms, signer);
    }

    /**
     * The same with one parameter more. The name goes out as it is, {@code $} included; of the
     * value unreserved characters and {@code , : ;} are kept, all else is percent-encoded.
     *
     * @throws IllegalArgumentException when the name is there already or the value holds half a
     *     character
     */
    public Request query(String name, String value) {
        if (("&" + query).contains("&" + name + "=")) {
            throw new IllegalArgumentException("A parameter is sent once.");
        }
        if (!PathSegment.wellFormed(value)) {
            throw new IllegalArgumentException("It holds half a character.");
        }
        String parameter = name + "=" + PathSegment.percent(value, ",:;");
        String longer = query.isEmpty() ? parameter : query + "&" + parameter;
        return new Request(method, server, path, longer, headers, body, terms, signer);
    }

    /** The same with one header more. */
    public Request header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Request(method, server, path, query, List.copyOf(more), body, terms, signer);
    }

    /** The same with a body, which is not copied: the caller may wipe it after the call. */
    public Request body(byte[] bytes, String contentType) {
        return new Request(method, server, path, query, headers, bytes, terms, signer)
                .header("Content-Type", contentType);
    }

    /** The same where only these statuses mean success. */
    public Request expecting(Integer... statuses) {
        return on(new Terms(Set.of(statuses), terms.limit(), terms.alone(), terms.permit()));
    }

    /** The same where the reader is handed the answer whatever its status. */
    public Request expectingAny() {
        return on(new Terms(Set.of(), terms.limit(), terms.alone(), terms.permit()));
    }

    /** The same with a time of its own for the whole call, instead of {@link Limits#call()}. */
    public Request within(Duration limit) {
        return on(new Terms(terms.expected(), limit, terms.alone(), terms.permit()));
    }

    /** The same on a connection that no other call has used or will use. */
    public Request alone() {
        return on(new Terms(terms.expected(), terms.limit(), true, terms.permit()));
    }

    /** The same, written only if the permit still allows it when the connection is up. */
    public Request permittedBy(SendPermit permit) {
        return on(new Terms(terms.expected(), terms.limit(), terms.alone(), permit));
    }

    /** The same, to be signed just before it is sent. */
    public Request signedBy(Signer other) {
        return new Request(method, server, path, query, headers, body, terms, other);
    }

    String method() {
        return method;
    }

    Address server() {
        return server;
    }

    String path() {
        return path;
    }

    String query() {
        return query;
    }

    List<Header> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    Terms terms() {
        return terms;
    }

    @Nullable Signer signer() {
        return signer;
    }

    @Override
    public String toString() {
        return method + " to " + server;
    }

    private Request on(Terms other) {
        return new Request(method, server, path, query, headers, body, other, signer);
    }

    /**
     * How a request is carried out.
     *
     * @param expected the statuses that mean success; empty where the reader decides
     * @param limit of the whole call; null for that of the connection
     * @param alone whether the connection is for this call only
     * @param permit asked right before the request is written
     */
    record Terms(
            Set<Integer> expected, @Nullable Duration limit, boolean alone, SendPermit permit) {
        boolean expects(int status) {
            return expected.isEmpty() || expected.contains(status);
        }
    }
}
