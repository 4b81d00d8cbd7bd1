package gatehouse.sandbox.portos;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.JsonOut;
import gatehouse.sandbox.portos.Problem.Invalid;
import gatehouse.sandbox.readings.Readings;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Lists users and devices (contract: Portos 8). */
final class DirectoryCalls {
    private static final Map<String, Function<Device, @Nullable String>> DEVICE_FILTERS =
            Map.of(
                    "name", Device::name,
                    "isactive", device -> Boolean.toString(device.isActive()),
                    "envname", Device::envName);
    private static final Map<String, Function<User, @Nullable String>> USER_FILTERS =
            Map.of(
                    "isactive", user -> Boolean.toString(user.isActive()),
                    "isvirtual", user -> Boolean.toString(user.isVirtual()),
                    "featurename", User::featureName,
                    "username", User::userName,
                    "name", User::name);

    private final Directory directory;
    private final Readings readings;
    private final DirectoryWriter writer;
    private final Json json;

    DirectoryCalls(Directory directory, Readings readings, DirectoryWriter writer, Json json) {
        this.directory = directory;
        this.readings = readings;
        this.writer = writer;
        this.json = json;
    }

    Answer devices(Call call) {
        requireAccess();
        return list(call, directory.devices(), DEVICE_FILTERS, writer::device);
    }

    Answer device(String name) {
        requireAccess();
        Device device = directory.device(name).orElseThrow(() -> new Refused(Problem.notFound()));
        return json.answer(200, out -> writer.device(out, device));
    }

    Answer users(Call call) {
        requireAccess();
        return list(call, directory.users(), USER_FILTERS, writer::user);
    }

    private void requireAccess() {
        switch (readings.of(PortosReadings.DIRECTORY_ACCESS)) {
            case 403 -> throw new Refused(Problem.forbidden(Phrase.FORBIDDEN));
            case 404 -> throw new Refused(Problem.notFound());
            default -> {}
        }
    }

    private <T> Answer list(
            Call call,
            List<T> all,
            Map<String, Function<T, @Nullable String>> filters,
            BiConsumer<JsonOut, T> write) {
        var query = new QueryText(call.query());
        requireKnown(query, filters.keySet());
        List<T> rows = all.stream().filter(row -> fits(row, query, filters)).toList();
        Paging paging = Paging.of(query, readings);
        List<T> page = paging.page(rows);
        return switch (readings.of(PortosReadings.DIRECTORY_ENVELOPE)) {
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

    private void requireKnown(QueryText query, Set<String> filters) {
        var known = new HashSet<>(filters);
        known.addAll(Paging.PARAMETERS);
        known.add("$sort");
        if (!known.containsAll(query.names())) {
            switch (readings.of(PortosReadings.UNKNOWN_QUERY)) {
                case REFUSED -> throw new Refused(Problem.invalid(Invalid.value("query")));
                case IGNORED -> {}
            }
        }
    }

    private static <T> boolean fits(
            T row, QueryText query, Map<String, Function<T, @Nullable String>> filters) {
        return filters.entrySet().stream()
                .allMatch(filter ->
                        query.all(filter.getKey()).stream()
                                .allMatch(text -> text.equals(filter.getValue().apply(row))));
    }

    private static <T> void items(JsonOut out, List<T> page, BiConsumer<JsonOut, T> write) {
        page.forEach(row -> write.accept(out, row));
        out.endArray();
    }
}
