package gatehouse.clients.superoffice;

import static java.util.Objects.requireNonNull;

import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.UnexpectedAnswerException;
import gatehouse.clients.json.JsonMembers;
import gatehouse.clients.superoffice.access.ApiAddress;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.answer.ApiDescription;
import gatehouse.clients.superoffice.answer.TenantCondition;
import gatehouse.clients.superoffice.answer.TenantState;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/** What is told without a credential: a tenant's state, and a WebAPI of itself. */
final class PublicDescriptionReader {
    private PublicDescriptionReader() {}

    /** The state of that tenant and no other. */
    static TenantState state(
            SuperOfficePlace.Online place, JsonNode tree, SuperOfficeAnswerReader<?> answer)
            throws UnexpectedAnswerException {
        var members = new NamedMembers(tree);
        if (!members.has("State") && !members.has("IsRunning")) {
            throw answer.otherType(tree);
        }
        String tenant = members.text("ContextIdentifier");
        if (tenant != null && !tenant.equalsIgnoreCase(place.tenant())) {
            throw new UnexpectedAnswerException(DefectKind.OTHER_TENANT);
        }
        Integer number = members.int32OrNull("State");
        String state = number == null ? members.text("State") : number.toString();
        return new TenantState(
                tenant,
                answer.shown(members.textOrNull("Endpoint")),
                state == null ? "" : requireNonNull(answer.shown(state)),
                state == null ? null : TenantCondition.of(state),
                members.flag("IsRunning"),
                instant(members.textOrNull("ValidUntil")),
                api(place, members.text("Api")),
                answer.shown(members.textOrNull("Version")));
    }

    /** What a WebAPI says of itself; what tells no version at all is none. */
    static ApiDescription api(JsonNode tree, SuperOfficeAnswerReader<?> answer)
            throws UnexpectedAnswerException {
        var members = new NamedMembers(tree);
        if (List.of("v1", "NetServerVersion", "Version").stream().noneMatch(members::has)) {
            throw answer.otherType(tree);
        }
        var texts = new LinkedHashMap<String, String>();
        for (String name : tree.propertyNames()) {
            String text = answer.shown(JsonMembers.textOrNull(tree, name));
            if (text != null) {
                texts.put(requireNonNull(answer.shown(name)), text);
            }
        }
        return new ApiDescription(texts);
    }

    private static @Nullable ApiAddress api(SuperOfficePlace.Online place, @Nullable String url)
            throws UnexpectedAnswerException {
        try {
            return url == null || url.isEmpty() ? null : ApiAddress.named(place, url);
        } catch (IllegalArgumentException e) {
            throw new UnexpectedAnswerException(DefectKind.FORBIDDEN_ADDRESS);
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
