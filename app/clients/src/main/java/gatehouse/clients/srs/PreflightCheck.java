package gatehouse.clients.srs;

import java.util.List;

/**
 * The three questions that a browser asks before it lets a web desktop call (contract: SRS 4.1).
 */
public enum PreflightCheck {
    /** Before {@code GET /api/v2/me}. */
    LOGIN("/api/v2/me", "GET", "authorization,x-support-csrfp"),
    /** Before {@code POST /api/v2/me}: login with configuration, and logout. */
    POST("/api/v2/me", "POST", "authorization,content-type,x-csrf-token,x-support-csrfp"),
    /** Before {@code GET /ping}. */
    PING("/ping", "GET", "authorization");

    private final String path;
    private final String method;
    private final String headers;

    PreflightCheck(String path, String method, String headers) {
        this.path = path;
        this.method = method;
        this.headers = headers;
    }

    /** Where the question is sent. */
    public String path() {
        return path;
    }

    /** The method that is asked for. */
    public String method() {
        return method;
    }

    /** The headers that are asked for, lower case. */
    public List<String> headers() {
        return List.of(headers.split(",", -1));
    }
}
