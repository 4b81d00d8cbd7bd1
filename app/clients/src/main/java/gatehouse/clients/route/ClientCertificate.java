package gatehouse.clients.route;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The certificate by which a server knows a connection: a file in the form PKCS#12, with its key.
 * The password is asked for when the file is read and is not kept here.
 */
public final class ClientCertificate {
    private final String file;
    private final Supplier<Optional<char[]>> password;

    /**
     * @param file the path of the file
     * @param password gives a copy, which is wiped by who asks; empty as long as it is not known
     */
    public ClientCertificate(String file, Supplier<Optional<char[]>> password) {
        this.file = file;
        this.password = password;
    }

    /** The path of the file. */
    public String file() {
        return file;
    }

    /** A copy of the password, which the caller wipes; empty as long as it is not known. */
    public Optional<char[]> password() {
        return password.get();
    }
}
