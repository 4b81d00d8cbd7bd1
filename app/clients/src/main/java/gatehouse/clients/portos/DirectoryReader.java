package gatehouse.clients.portos;

import gatehouse.clients.http.Answer;
import gatehouse.clients.http.UnexpectedAnswer;
import gatehouse.clients.json.Members;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.function.Function;

/** Reads lists of users and devices, in an envelope or bare (contract: Portos 10, rule 17). */
final class DirectoryReader {
    private final Answers answers;

    DirectoryReader(Answers answers) {
        this.answers = answers;
    }

    /** A part of such a list; {@code totalCount} is null where the server does not tell. */
    record Page<T>(List<T> items, @Nullable Long totalCount) {}

    /** The objects of the list; whatever else it holds is left out. */
    <T> Page<T> page(Answer answer, Function<JsonNode, T> read) throws UnexpectedAnswer {
        JsonNode tree = answers.tree(answer);
        boolean envelope =
                tree.isObject()
                        && (tree.has("items") || tree.has("count") || tree.has("totalCount"));
        if (!envelope && !tree.isArray()) {
            throw new UnexpectedAnswer("It is not a list.");
        }
        JsonNode items = envelope ? tree.path("items") : tree;
        if (!items.isArray() && !items.isNull() && !items.isMissingNode()) {
            throw new UnexpectedAnswer("Its member items is not a list.");
        }
        Long totalCount = envelope ? Members.number(tree, "totalCount") : null;
        return new Page<>(
                items.valueStream().filter(JsonNode::isObject).map(read).toList(), totalCount);
    }

    static Device device(JsonNode device) {
        return new Device(
                Members.text(device, "name"),
                Members.flag(device, "isActive"),
                Members.text(device, "envName"),
                Members.text(device, "description"),
                Members.texts(device, "roles"),
                Members.textsByName(device, "settings"),
                Members.number(device, "_v"));
    }

    static User user(JsonNode user) {
        return new User(
                Members.text(user, "id"),
                Members.flag(user, "isActive"),
                Members.flag(user, "isVirtual"),
                Members.text(user, "userName"),
                Members.textOrNull(user, "featureName"),
                Members.text(user, "name"),
                Members.objects(user, "devices").stream()
                        .map(DirectoryReader::userDevice)
                        .toList());
    }

    private static User.UserDevice userDevice(JsonNode device) {
        return new User.UserDevice(
                Members.text(device, "name"),
                Members.flag(device, "isActive"),
                Members.text(device, "envName"),
                Members.text(device, "description"),
                Members.texts(device, "roles"));
    }
}
