package gatehouse.console.environments;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One place where the systems run: its name, what is at stake there, and its addresses.
 *
 * <p>It holds no secret, so it may be shared and reviewed. A connection that is null does not exist
 * in this environment. Every constructor here throws {@link WrongEnvironmentException}.
 *
 * @param name 1 to 40 letters, digits, spaces and {@code -_.}, beginning with a letter or digit
 */
public record Environment(
        String name,
        Kind kind,
        @Nullable Portos portos,
        @Nullable SuperOffice superoffice,
        @Nullable Srs srs) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} ._-]{0,39}");

    /** Always there and in no file; its addresses are known when it runs. */
    public static final Environment SANDBOX = new Environment("Sandbox", Kind.SANDBOX, null);

    /** What is at stake. */
    public enum Kind {
        SANDBOX,
        TEST,
        PRODUCTION
    }

    public Environment {
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (!NAME.matcher(name).matches() || name.endsWith(" ")) {
            throw new WrongEnvironmentException(
                    "name",
                    "name: this is no name of an environment.",
                    "Use 1 to 40 letters, digits, spaces and -_. and begin with a letter or"
                            + " digit.");
        }
    }

    /** An environment with Portos alone. */
    public Environment(String name, Kind kind, @Nullable Portos portos) {
        this(name, kind, portos, null, null);
    }

    /** Whether it answers to this name; large and small letters are the same. */
    public boolean isCalled(String text) {
        return name.equalsIgnoreCase(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** Whether anything sent to one of its systems can be read on the way. */
    public boolean plainHttp() {
        return Stream.of(
                        portos != null && portos.plainHttp(),
                        superoffice != null && superoffice.plainHttp(),
                        srs != null && srs.plainHttp())
                .anyMatch(Boolean::booleanValue);
    }

    /**
     * The tills.
     *
     * @param server scheme, host and port, as {@code https://portos.example:8443}
     * @param prefix the path below which the interface lives, as {@code /api}; may be empty
     */
    public record Portos(String server, String prefix) {
        public Portos {
            server = Address.server("portos.server", server);
            prefix = Address.prefix("portos.prefix", prefix);
        }

        /** Whether it is reached without TLS over a network. */
        public boolean plainHttp() {
            return Address.plainHttp(server);
        }
    }

    /**
     * The CRM.
     *
     * @param base the address under which its interfaces live, without a closing slash
     */
    public record SuperOffice(String base) {
        public SuperOffice {
            base = Address.base("superoffice.base", base);
        }

        /** Whether it is reached without TLS over a network. */
        public boolean plainHttp() {
            return Address.plainHttp(base);
        }
    }

    /**
     * The screen recording service.
     *
     * @param base the address under which it lives, without a closing slash
     * @param origin the page it takes its calls from: scheme, host and port
     */
    public record Srs(String base, String origin) {
        public Srs {
            base = Address.base("srs.base", base);
            origin = Address.server("srs.origin", origin);
        }

        /** Whether it is reached without TLS over a network. */
        public boolean plainHttp() {
            return Address.plainHttp(base);
        }
    }
}
