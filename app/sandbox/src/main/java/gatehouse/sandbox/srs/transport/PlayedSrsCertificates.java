package gatehouse.sandbox.srs.transport;

import gatehouse.sandbox.srs.variants.SrsVariants.CertificateKind;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import javax.net.ssl.SSLContext;

/**
 * The certificates of this run, each made when it is first asked for: whoever plays over http never
 * waits for one. Their dates go by the real time, as those who check them do.
 */
public final class PlayedSrsCertificates {
    private static final Duration DAY = Duration.ofDays(1);

    private final Instant now = InstantSource.system().instant();
    private final Map<CertificateKind, Shown> made = new EnumMap<>(CertificateKind.class);
    private @Nullable HeldCertificate authority;

    /** What https shows, and what a caller would have to trust, who trusts what is offered. */
    private record Shown(HeldCertificate leaf, HeldCertificate toBeTrusted) {}

    SSLContext context(CertificateKind kind) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(shown(kind).leaf())
                .build()
                .sslContext();
    }

    /** The certificate that https shows, as PEM. */
    public String shownAsPem(CertificateKind kind) {
        return shown(kind).leaf().certificatePem();
    }

    /** The certificate that a caller is offered to trust, as PEM. */
    public String toBeTrustedAsPem(CertificateKind kind) {
        return shown(kind).toBeTrusted().certificatePem();
    }

    private synchronized Shown shown(CertificateKind kind) {
        return made.computeIfAbsent(kind, this::make);
    }

    private Shown make(CertificateKind kind) {
        return switch (kind) {
            case GOOD -> trusted(named("127.0.0.1"));
            case UNTRUSTED -> {
                var stranger = authority("Somebody else");
                yield new Shown(built(named("127.0.0.1").signedBy(stranger)), authority());
            }
            case NO_SAN -> trusted(lasting(DAY.multipliedBy(365)).commonName("127.0.0.1"));
            case LOCALHOST_ONLY -> trusted(named("localhost"));
            case EXPIRED_LEAF -> trusted(expired());
            case EXPIRED_ANCHOR -> {
                var itself = built(expired());
                yield new Shown(itself, itself);
            }
        };
    }

    private Shown trusted(HeldCertificate.Builder leaf) {
        return new Shown(built(leaf.signedBy(authority())), authority());
    }

    private HeldCertificate.Builder named(String name) {
        return lasting(DAY.multipliedBy(365)).commonName(name).addSubjectAlternativeName(name);
    }

    private HeldCertificate.Builder expired() {
        return lasting(DAY.negated())
                .commonName("127.0.0.1")
                .addSubjectAlternativeName("127.0.0.1");
    }

    private synchronized HeldCertificate authority() {
        if (authority == null) {
            authority = authority("Gatehouse sandbox");
        }
        return authority;
    }

    private HeldCertificate authority(String name) {
        return built(lasting(DAY.multipliedBy(365)).commonName(name).certificateAuthority(0));
    }

    private HeldCertificate.Builder lasting(Duration fromNow) {
        return new HeldCertificate.Builder()
                .validityInterval(
                        now.minus(DAY.multipliedBy(30)).toEpochMilli(),
                        now.plus(fromNow).toEpochMilli());
    }

    /**
     * Builds a certificate while numbers are formatted without a language: the library writes dates
     * in the digits of the locale, and nobody can read a certificate with other digits than 0 to 9.
     */
    private static synchronized HeldCertificate built(HeldCertificate.Builder certificate) {
        Locale usual = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        try {
            return certificate.build();
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, usual);
        }
    }
}
