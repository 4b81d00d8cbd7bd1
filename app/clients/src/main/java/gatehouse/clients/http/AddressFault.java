package gatehouse.clients.http;

/** What is wrong with the text of an address. */
public enum AddressFault {
    /** It does not begin with {@code http://} or {@code https://}. */
    SCHEME,
    /** It has a {@code ?} or a {@code #}. */
    QUERY,
    /** It has a user or a password. */
    USER,
    /** It names no host. */
    NO_HOST,
    /** Its IPv6 address has a zone: a {@code %} and what follows it. */
    ZONE,
    /** Its host cannot be the name of one. */
    HOST,
    /** Its port is no number from 1 to 65535. */
    PORT,
    /** Its path has something else than letters, digits and {@code . _ ~ -} between the slashes. */
    PATH
}
