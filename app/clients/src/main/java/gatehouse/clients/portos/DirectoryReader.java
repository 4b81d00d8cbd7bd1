package gatehouse.clients.portos;

import static java.util.Objects.requireNonNull;

import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.AnswerStream;
import gatehouse.clients.http.UnexpectedAnswerException;
import gatehouse.clients.json.JsonMembers;
import gatehouse.clients.portos.server.PortosDevice;
import gatehouse.clients.portos.server.PortosUser;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Reads lists of users and devices, in an envelope or bare (contract: Portos 10, rule 17). */
final class DirectoryReader {
    private final JsonAnswerOpener answers;

    DirectoryReader(JsonAnswerOpener answers) {
        this.answers = answers;
    }

    /** Reads one entry of such a list. */
    @FunctionalInterface
    interface EntryReader<T> {
        T entry(JsonNode item, AnswerStream answer);
    }

    /** A part of such a list; {@code totalCount} is null where the server does not tell. */
    record DirectoryPage<T>(List<T> items, @Nullable Long totalCount) {
        /**
         * Whether a total is told that so many entries reach; one below zero counts as not told.
         */
        boolean isReachedBy(int received) {
            return isTold() && received >= requireNonNull(totalCount);
        }

        /** Whether a total is told that such a list can have. */
        boolean isTold() {
            return totalCount != null && totalCount >= 0;
        }
    }

    /** The objects of the list; whatever else it holds is left out. */
    <T> DirectoryPage<T> page(AnswerStream answer, EntryReader<T> read)
            throws UnexpectedAnswerException {
        JsonNode tree = answers.tree(answer);
        boolean envelope =
                tree.isObject()
                        && (tree.has("items") || tree.has("count") || tree.has("totalCount"));
        if (!envelope && !tree.isArray()) {
            throw new UnexpectedAnswerException(DefectKind.NOT_LIST);
        }
        JsonNode items = envelope ? tree.path("items") : tree;
        if (!items.isArray() && !items.isNull() && !items.isMissingNode()) {
            throw new UnexpectedAnswerException(DefectKind.MEMBER_NOT_LIST, "items");
        }
        Long totalCount = envelope ? JsonMembers.number(tree, "totalCount") : null;
        return new DirectoryPage<>(
                items.valueStream()
                        .filter(JsonNode::isObject)
                        .map(item -> read.entry(item, answer))
                        .toList(),
                totalCount);
    }

    static PortosDevice device(JsonNode device, AnswerStream answer) {
        return new PortosDevice(
                JsonMembers.text(device, "name"),
                JsonMembers.flag(device, "isActive"),
                JsonMembers.text(device, "envName"),
                answer.shown(JsonMembers.text(device, "description")),
                answer.shown(JsonMembers.texts(device, "roles")),
                answer.shown(JsonMembers.textsByName(device, "settings")),
                JsonMembers.number(device, "_v"));
    }

    static PortosUser user(JsonNode user, AnswerStream answer) {
        String featureName = JsonMembers.textOrNull(user, "featureName");
        return new PortosUser(
                JsonMembers.text(user, "id"),
                JsonMembers.flag(user, "isActive"),
                JsonMembers.flag(user, "isVirtual"),
                JsonMembers.text(user, "userName"),
                featureName == null ? null : answer.shown(featureName),
                answer.shown(JsonMembers.text(user, "name")),
                JsonMembers.objects(user, "devices").stream()
                        .map(device -> userDevice(device, answer))
                        .toList());
    }

    private static PortosUser.UserDevice userDevice(JsonNode device, AnswerStream answer) {
        return new PortosUser.UserDevice(
                JsonMembers.text(device, "name"),
                JsonMembers.flag(device, "isActive"),
                JsonMembers.text(device, "envName"),
                answer.shown(JsonMembers.text(device, "description")),
                answer.shown(JsonMembers.texts(device, "roles")));
    }
}
