package gatehouse.clients.http;

/** What is wrong with the text of an address. */
public enum AddressFault {
    SCHEME("An address begins with http:// or https://."),
    QUERY("An address has no ? and no #."),
    USER("User and password do not belong in an address."),
    NO_HOST("The address names no host."),
    ZONE("An IPv6 address cannot have a zone (% and what follows it)."),
    HOST("This is not the name of a host."),
    PORT("A port is a number from 1 to 65535."),
    PATH("The path of an address has letters, digits and . _ ~ - between its slashes.");

    private final String sentence;

    AddressFault(String sentence) {
        this.sentence = sentence;
    }

    /** The fault in English; it never quotes the address, which may hold a password. */
    public String sentence() {
        return sentence;
    }
}
