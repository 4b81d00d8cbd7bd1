package gatehouse.clients.portos;

import gatehouse.clients.http.HeaderLine;
import gatehouse.clients.http.RequestSigner;
import gatehouse.clients.redaction.SecretStore;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who calls. The text form tells no secret, and what is secret can be wiped from memory. */
public sealed interface PortosCredential {
    /**
     * Overwrites what is secret; calls made with it afterwards are refused before they are sent.
     */
    default void wipe() {}

    /** What recognises the secrets of the sign-in; null where there is none. */
    default @Nullable SecretStore secrets() {
        return null;
    }

    /** What puts it into requests; empty where there is nothing to put. */
    default Optional<RequestSigner> signer() {
        return Optional.empty();
    }

    /** Nobody: enough for the licence and health (contract: Portos 1). */
    record None() implements PortosCredential {}

    /** A login; its token is opaque and never judged (contract: Portos 6.1). */
    final class Bearer implements PortosCredential {
        private final char[] token;
        private final SecretStore secrets;
        private volatile boolean wiped;

        /** Keeps a copy of the token. */
        public Bearer(char[] token) {
            this(token, new SecretStore());
        }

        Bearer(char[] token, SecretStore secrets) {
            this.token = token.clone();
            this.secrets = secrets;
            secrets.learn(new String(token));
        }

        @Override
        public void wipe() {
            wiped = true;
            Arrays.fill(token, '\0');
            secrets.end();
        }

        @Override
        public SecretStore secrets() {
            return secrets;
        }

        @Override
        public Optional<RequestSigner> signer() {
            return Optional.of((_, _, _, _, _, _, _) ->
                    List.of(new HeaderLine("Authorization", authorization())));
        }

        /**
         * The value of the header {@code Authorization}.
         *
         * @throws IllegalStateException when the token has been wiped
         */
        String authorization() {
            if (wiped) {
                throw new IllegalStateException("The sign-in has been forgotten; sign in again.");
            }
            return "Bearer " + new String(token);
        }

        @Override
        public String toString() {
            return "Bearer[<hidden>]";
        }
    }

    /** An API key, which acts as a user and a device of its own (contract: Portos 6.2). */
    final class ApiKey implements PortosCredential {
        private final String publicKey;
        private final char[] secret;
        private final SecretStore secrets = new SecretStore();
        private volatile boolean wiped;

        /** Keeps a copy of the secret. */
        public ApiKey(String publicKey, char[] secret) {
            this.publicKey = publicKey;
            this.secret = secret.clone();
            secrets.learn(new String(secret));
        }

        /** The key's public half, which names it. */
        public String publicKey() {
            return publicKey;
        }

        @Override
        public void wipe() {
            wiped = true;
            Arrays.fill(secret, '\0');
            secrets.end();
        }

        @Override
        public SecretStore secrets() {
            return secrets;
        }

        @Override
        public Optional<RequestSigner> signer() {
            return Optional.of(new Nws4Signer(this));
        }

        /**
         * A copy of the secret, to be wiped after use.
         *
         * @throws IllegalStateException when it has been wiped
         */
        char[] secret() {
            if (wiped) {
                throw new IllegalStateException("The key has been forgotten; enter it again.");
            }
            return secret.clone();
        }

        @Override
        public String toString() {
            return "ApiKey[" + publicKey + "]";
        }
    }
}
