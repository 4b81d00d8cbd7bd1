package gatehouse.clients.http;

/** Says that a text is no address that can be called; its message never quotes the text. */
public final class WrongAddressException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final AddressFault fault;

    /** An address with this fault. */
    public WrongAddressException(AddressFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    /** What is wrong. */
    public AddressFault fault() {
        return fault;
    }
}
