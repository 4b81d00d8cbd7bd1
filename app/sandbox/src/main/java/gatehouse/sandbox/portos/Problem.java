package gatehouse.sandbox.portos;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a call is refused (contract: Portos 2.3).
 *
 * @param errorCode one of the documented codes, or null where none fits
 * @param changed the session that a version mismatch is about
 */
record Problem(
        int status,
        @Nullable Integer errorCode,
        Phrase title,
        List<Invalid> errors,
        Map<String, String> headers,
        @Nullable Session changed) {

    private static final int UNAUTHENTICATED = 1;
    private static final int UNAUTHORIZED = 2;
    private static final int VALIDATION_FAILED = 3;
    private static final int LICENCE_EXPIRED = 4;
    private static final int RESOURCE_LOCKED = 5;
    private static final int VERSION_MISMATCH = 6;

    /** One member of a request that will not do; the code is null where no constraint is named. */
    record Invalid(String member, Phrase message, @Nullable Integer code) {
        static Invalid missing(String member) {
            return new Invalid(member, Phrase.REQUIRED, 1);
        }

        static Invalid value(String member) {
            return new Invalid(member, Phrase.NOT_A_VALUE, null);
        }
    }

    static Problem of(int status, Phrase title) {
        return of(status, null, title);
    }

    static Problem unauthorized(Phrase title, String challenge) {
        return of(401, UNAUTHENTICATED, title).with("WWW-Authenticate", challenge);
    }

    /** A login that did not work, under whichever status that is told. */
    static Problem loginRefused(int status) {
        return switch (status) {
            case 400 -> invalid(Invalid.value("DeviceName"));
            case 403 -> forbidden(Phrase.LOGIN_FAILED);
            default -> unauthorized(Phrase.LOGIN_FAILED, "Bearer");
        };
    }

    static Problem forbidden(Phrase title) {
        return of(403, UNAUTHORIZED, title);
    }

    static Problem notFound() {
        return of(404, Phrase.NOT_FOUND);
    }

    static Problem wrongMethod(String allowed) {
        return of(405, Phrase.WRONG_METHOD).with("Allow", allowed);
    }

    static Problem invalid(Invalid error) {
        return invalid(List.of(error));
    }

    static Problem invalid(List<Invalid> errors) {
        return new Problem(400, VALIDATION_FAILED, Phrase.INVALID, errors, Map.of(), null);
    }

    static Problem locked() {
        return of(423, RESOURCE_LOCKED, Phrase.LOCKED);
    }

    static Problem licenceExpired(int status) {
        return of(status, LICENCE_EXPIRED, Phrase.LICENCE_EXPIRED);
    }

    static Problem versionMismatch(int status, @Nullable Session changed) {
        return new Problem(
                status, VERSION_MISMATCH, Phrase.VERSION_MISMATCH, List.of(), Map.of(), changed);
    }

    /** An expired licence and a changed version are told apart by their code alone. */
    boolean meansTheSameUnderAnyStatus() {
        return errorCode != null && (errorCode == LICENCE_EXPIRED || errorCode == VERSION_MISMATCH);
    }

    Problem with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, errorCode, title, new ArrayList<>(errors), more, changed);
    }

    private static Problem of(int status, @Nullable Integer errorCode, Phrase title) {
        return new Problem(status, errorCode, title, List.of(), Map.of(), null);
    }
}
