package gatehouse.clients.http;

/** One call on the wire. */
public record Exchange(String method) {}
