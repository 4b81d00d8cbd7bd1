package gatehouse.sandbox.portos.answers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a call is refused (contract: Portos 2.3).
 *
 * @param errorCode one of the documented codes, or null where none fits
 * @param changed the resource that a version mismatch is about
 */
public record PlayedPortosProblem(
        int status,
        @Nullable Integer errorCode,
        PlayedPortosPhrase title,
        List<Invalid> errors,
        Map<String, String> headers,
        @Nullable ChangedResource changed) {

    private static final int UNAUTHENTICATED = 1;
    private static final int UNAUTHORIZED = 2;
    private static final int VALIDATION_FAILED = 3;
    private static final int LICENCE_EXPIRED = 4;
    private static final int RESOURCE_LOCKED = 5;
    private static final int VERSION_MISMATCH = 6;

    /** A resource that another caller has changed. */
    public record ChangedResource(String name, String id, int version) {}

    /**
     * One member of a request that is not accepted; the code is null where no constraint is named.
     */
    public record Invalid(String member, PlayedPortosPhrase message, @Nullable Integer code) {
        public static Invalid missing(String member) {
            return new Invalid(member, PlayedPortosPhrase.REQUIRED, 1);
        }

        public static Invalid value(String member) {
            return new Invalid(member, PlayedPortosPhrase.NOT_A_VALUE, null);
        }
    }

    public static PlayedPortosProblem of(int status, PlayedPortosPhrase title) {
        return of(status, null, title);
    }

    public static PlayedPortosProblem unauthorized(PlayedPortosPhrase title, String challenge) {
        return of(401, UNAUTHENTICATED, title).with("WWW-Authenticate", challenge);
    }

    /** A login that did not work, under whichever status that is told. */
    public static PlayedPortosProblem loginRefused(int status) {
        return switch (status) {
            case 400 -> invalid(Invalid.value("DeviceName"));
            case 403 -> forbidden(PlayedPortosPhrase.LOGIN_FAILED);
            default -> unauthorized(PlayedPortosPhrase.LOGIN_FAILED, "Bearer");
        };
    }

    public static PlayedPortosProblem forbidden(PlayedPortosPhrase title) {
        return of(403, UNAUTHORIZED, title);
    }

    public static PlayedPortosProblem notFound() {
        return of(404, PlayedPortosPhrase.NOT_FOUND);
    }

    public static PlayedPortosProblem wrongMethod(String allowed) {
        return of(405, PlayedPortosPhrase.WRONG_METHOD).with("Allow", allowed);
    }

    public static PlayedPortosProblem invalid(Invalid error) {
        return invalid(List.of(error));
    }

    public static PlayedPortosProblem invalid(List<Invalid> errors) {
        return new PlayedPortosProblem(
                400, VALIDATION_FAILED, PlayedPortosPhrase.INVALID, errors, Map.of(), null);
    }

    public static PlayedPortosProblem locked() {
        return of(423, RESOURCE_LOCKED, PlayedPortosPhrase.LOCKED);
    }

    public static PlayedPortosProblem licenceExpired(int status) {
        return of(status, LICENCE_EXPIRED, PlayedPortosPhrase.LICENCE_EXPIRED);
    }

    public static PlayedPortosProblem versionMismatch(
            int status, @Nullable ChangedResource changed) {
        return new PlayedPortosProblem(
                status,
                VERSION_MISMATCH,
                PlayedPortosPhrase.VERSION_MISMATCH,
                List.of(),
                Map.of(),
                changed);
    }

    /** An expired licence and a changed version are told apart by their code alone. */
    public boolean meansTheSameUnderAnyStatus() {
        return errorCode != null && (errorCode == LICENCE_EXPIRED || errorCode == VERSION_MISMATCH);
    }

    public PlayedPortosProblem with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new PlayedPortosProblem(
                status, errorCode, title, new ArrayList<>(errors), more, changed);
    }

    private static PlayedPortosProblem of(
            int status, @Nullable Integer errorCode, PlayedPortosPhrase title) {
        return new PlayedPortosProblem(status, errorCode, title, List.of(), Map.of(), null);
    }
}
