package gatehouse.clients.http;

import gatehouse.clients.redaction.SecretStore;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One request to be sent exactly as it stands here, once. Its text form shows neither headers nor
 * path, since both may tell secrets.
 */
public final class CallRequest {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final String method;
    private final ServerAddress server;
    private final String path;
    private final String query;
    private final List<HeaderLine> headers;
    private final byte[] body;
    private final RequestTerms terms;
    private final @Nullable RequestSigner signer;

    private CallRequest(
            String method,
            ServerAddress server,
            String path,
            String query,
            List<HeaderLine> headers,
            byte[] body,
            RequestTerms terms,
            @Nullable RequestSigner signer) {
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
     * A request without query, headers and body that expects status 200. One whose method may
     * change something is sent on a connection of its own: a connection that was used before may
     * have been closed by the server without a word, and such a request cannot be sent again.
     *
     * @param path follows the server's own path; written by the program, never built from what
     *     others sent
     */
    public static CallRequest of(String method, ServerAddress server, String path) {
        return new CallRequest(
                method,
                server,
                server.path() + path,
                "",
                List.of(),
                new byte[0],
                new RequestTerms(
                        Set.of(200),
                        null,
                        WRITES.contains(method),
                        SendPermit.always(),
                        CallScope.none(),
                        RequestTerms.KEPT_BYTES,
                        null),
                null);
    }

    /**
     * The same with one segment more on its path.
     *
     * @throws IllegalArgumentException as {@link PathSegment#encode}
     */
    public CallRequest segment(String text) {
        String longer = path + "/" + PathSegment.encode(text);
        return new CallRequest(method, server, longer, query, headers, body, terms, signer);
    }

    /**
     * The same with one parameter more. The name goes out as it is, {@code $} included; of the
     * value unreserved characters and {@code , : ;} are kept, all else is percent-encoded.
     *
     * @throws IllegalArgumentException when the name is there already or the value holds half a
     *     character
     */
    public CallRequest query(String name, String value) {
        if (("&" + query).contains("&" + name + "=")) {
            throw new IllegalArgumentException("A parameter is sent once.");
        }
        if (!PathSegment.wellFormed(value)) {
            throw new UnsendableRequestException(
                    NotSentReasons.TEXT_UNUSABLE, "It holds half a character.");
        }
        String parameter = name + "=" + PathSegment.percent(value, ",:;");
        String longer = query.isEmpty() ? parameter : query + "&" + parameter;
        return new CallRequest(method, server, path, longer, headers, body, terms, signer);
    }

    /** The same with one header more. */
    public CallRequest header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new HeaderLine(name, value));
        return new CallRequest(method, server, path, query, List.copyOf(more), body, terms, signer);
    }

    /** The same with a body, which is not copied: the caller may wipe it after the call. */
    public CallRequest body(byte[] bytes, String contentType) {
        return new CallRequest(method, server, path, query, headers, bytes, terms, signer)
                .header("Content-Type", contentType);
    }

    /** The same where only these statuses mean success. */
    public CallRequest expecting(Integer... statuses) {
        return on(terms.with(Set.of(statuses)));
    }

    /** The same where the reader is handed the answer whatever its status. */
    public CallRequest expectingAny() {
        return on(terms.with(Set.of()));
    }

    /** The same with a time of its own for the whole call, instead of {@link CallLimits#call()}. */
    public CallRequest within(Duration limit) {
        return on(terms.with(limit));
    }

    /** The same on a connection that no other call has used or will use. */
    public CallRequest alone() {
        return on(terms.withoutCompany());
    }

    /** The same, written only if the permit still allows it when the connection is up. */
    public CallRequest permittedBy(SendPermit permit) {
        return on(terms.with(permit));
    }

    /** The same on behalf of that scope. */
    public CallRequest in(CallScope scope) {
        return on(terms.with(scope));
    }

    /**
     * The same with a written word for what it is for, unless its scope has one.
     *
     * @param word stays as it is for ever
     */
    public CallRequest purpose(String word) {
        CallScope scope = terms.scope();
        return scope.purpose().isEmpty() ? in(scope.withPurpose(word)) : this;
    }

    /** The same where an answer as expected leaves only its first bytes as evidence. */
    public CallRequest keeping(int bytes) {
        return on(terms.keeping(bytes));
    }

    /** The same as a part of a sign-in, whose secrets are hidden in all of its exchanges. */
    public CallRequest hiding(SecretStore secrets) {
        return on(terms.with(secrets));
    }

    /** The same, to be signed just before it is sent. */
    public CallRequest signedBy(RequestSigner other) {
        return new CallRequest(method, server, path, query, headers, body, terms, other);
    }

    /** The method, in capitals. */
    public String method() {
        return method;
    }

    /** Where it is sent. */
    public ServerAddress server() {
        return server;
    }

    /** The path as it is sent. */
    public String path() {
        return path;
    }

    /** The query as it is sent, without the question mark; empty where there is none. */
    public String query() {
        return query;
    }

    /** The headers, without those that the gateway and the signer add. */
    public List<HeaderLine> headers() {
        return headers;
    }

    /** The body itself, no copy; empty where there is none. */
    public byte[] body() {
        return body;
    }

    /** How it is carried out. */
    public RequestTerms terms() {
        return terms;
    }

    /** What signs it; null for nothing. */
    public @Nullable RequestSigner signer() {
        return signer;
    }

    @Override
    public String toString() {
        return method + " to " + server;
    }

    private CallRequest on(RequestTerms other) {
        return new CallRequest(method, server, path, query, headers, body, other, signer);
    }
}
