package gatehouse.sandbox.portos.directory;

import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.QueryParameters;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.portos.answers.PlayedPortosJsonAnswers;
import gatehouse.sandbox.portos.answers.PlayedPortosPaging;
import gatehouse.sandbox.portos.answers.PlayedPortosPhrase;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem.Invalid;
import gatehouse.sandbox.portos.answers.PlayedPortosRefusalException;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Lists users and devices (contract: Portos 8). */
public final class PlayedPortosDirectoryCalls {
    private static final Map<String, Function<PlayedPortosDevice, @Nullable String>>
            DEVICE_FILTERS =
                    Map.of(
                            "name", PlayedPortosDevice::name,
                            "isactive", device -> Boolean.toString(device.isActive()),
                            "envname", PlayedPortosDevice::envName);
    private static final Map<String, Function<PlayedPortosUser, @Nullable String>> USER_FILTERS =
            Map.of(
                    "isactive", user -> Boolean.toString(user.isActive()),
                    "isvirtual", user -> Boolean.toString(user.isVirtual()),
                    "featurename", PlayedPortosUser::featureName,
                    "username", PlayedPortosUser::userName,
                    "name", PlayedPortosUser::name);

    private final PlayedPortosDirectory directory;
    private final ContractVariants variants;
    private final PlayedPortosDirectoryWriter writer;
    private final PlayedPortosJsonAnswers json;

    public PlayedPortosDirectoryCalls(
            PlayedPortosDirectory directory,
            ContractVariants variants,
            PlayedPortosDirectoryWriter writer,
            PlayedPortosJsonAnswers json) {
        this.directory = directory;
        this.variants = variants;
        this.writer = writer;
        this.json = json;
    }

    public PlayedAnswer devices(ReceivedCall call) {
        requireAccess();
        return list(call, directory.devices(), DEVICE_FILTERS, writer::device);
    }

    public PlayedAnswer device(String name) {
        requireAccess();
        PlayedPortosDevice device =
                directory
                        .device(name)
                        .orElseThrow(() ->
                                new PlayedPortosRefusalException(PlayedPortosProblem.notFound()));
        return json.answer(200, out -> writer.device(out, device));
    }

    public PlayedAnswer users(ReceivedCall call) {
        requireAccess();
        return list(call, directory.users(), USER_FILTERS, writer::user);
    }

    private void requireAccess() {
        switch (variants.of(PortosSwitches.DIRECTORY_ACCESS)) {
            case 403 ->
                    throw new PlayedPortosRefusalException(
                            PlayedPortosProblem.forbidden(PlayedPortosPhrase.FORBIDDEN));
            case 404 -> throw new PlayedPortosRefusalException(PlayedPortosProblem.notFound());
            default -> {}
        }
    }

    private <T> PlayedAnswer list(
            ReceivedCall call,
            List<T> all,
            Map<String, Function<T, @Nullable String>> filters,
            BiConsumer<JsonStreamWriter, T> write) {
        var query = new QueryParameters(call.query());
        requireKnown(query, filters.keySet());
        List<T> rows = all.stream().filter(row -> fits(row, query, filters)).toList();
        PlayedPortosPaging paging = PlayedPortosPaging.of(query, variants);
        List<T> page = paging.page(rows);
        return switch (variants.of(PortosSwitches.DIRECTORY_ENVELOPE)) {
            case BARE_ARRAY -> json.answer(200, out -> items(out.array(), page, write));
            case QUERY_RESULT ->
                    json.answer(
                            200,
                            out -> {
                                out.object();
                                if (!paging.countOnly()) {
                                    items(out.array("items"), page, write);
                                }
                                out.number("count", paging.countOnly() ? rows.size() : page.size())
                                        .number("totalCount", rows.size())
                                        .end();
                            });
        };
    }

    private void requireKnown(QueryParameters query, Set<String> filters) {
        var known = new HashSet<>(filters);
        known.addAll(PlayedPortosPaging.PARAMETERS);
        known.add("$sort");
        if (!known.containsAll(query.names())) {
            switch (variants.of(PortosSwitches.UNKNOWN_QUERY)) {
                case REFUSED ->
                        throw new PlayedPortosRefusalException(
                                PlayedPortosProblem.invalid(Invalid.value("query")));
                case IGNORED -> {}
            }
        }
    }

    private static <T> boolean fits(
            T row, QueryParameters query, Map<String, Function<T, @Nullable String>> filters) {
        return filters.entrySet().stream()
                .allMatch(filter ->
                        query.all(filter.getKey()).stream()
                                .allMatch(text -> text.equals(filter.getValue().apply(row))));
    }

    private static <T> void items(
            JsonStreamWriter out, List<T> page, BiConsumer<JsonStreamWriter, T> write) {
        page.forEach(row -> write.accept(out, row));
        out.endArray();
    }
}
