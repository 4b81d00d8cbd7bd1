package gatehouse.clients.http;

import gatehouse.clients.redaction.SecretNames;

/**
 * One header line of a request or an answer.
 *
 * @param name as sent; case says nothing
 * @param value as sent, or hidden where it stands in an {@link Exchange} and tells a secret
 */
public record HeaderLine(String name, String value) {
    /** The line, without its value where the name says that it is a secret. */
    @Override
    public String toString() {
        return name + ": " + SecretNames.headerValue(name, value);
    }
}
