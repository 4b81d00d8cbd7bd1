package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.DetailFact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums up a plan to revoke sessions in a few lines. */
final class RevokePlanFacts {
    private static final int MOST_NAMES = 4;

    private final RevokePlan plan;
    private final RevokeSnapshot snapshot;
    private final TimeFormat times;
    private final List<DetailFact> facts = new ArrayList<>();

    private RevokePlanFacts(RevokePlan plan, RevokeSnapshot snapshot) {
        this.plan = plan;
        this.snapshot = snapshot;
        this.times = plan.times();
    }

    /** How many of which people, which tills stop, and what is left out. */
    static List<DetailFact> of(RevokePlan plan, RevokeSnapshot snapshot) {
        return new RevokePlanFacts(plan, snapshot).all();
    }

    private List<DetailFact> all() {
        facts.add(
                fact(
                        "sessions",
                        MessageBundle.of("plan.sessions", plan.count(), plan.lines().size()),
                        MessageBundle.of("plan.asOf", times.clock(plan.asOf()))));
        people();
        tills();
        int soon = plan.expiringSoon().size();
        if (soon > 0) {
            facts.add(fact("soon", String.valueOf(soon), MessageBundle.of("plan.soon.remark")));
        }
        if (snapshot.fresh() > 0) {
            facts.add(
                    fact(
                            "fresh",
                            String.valueOf(snapshot.fresh()),
                            MessageBundle.of("plan.fresh.remark")));
        }
        leftOut();
        return facts;
    }

    private void people() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Session session : plan.revocable()) {
            counts.merge(plan.words(session).person(), 1, Integer::sum);
        }
        String names =
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(MOST_NAMES)
                        .map(one -> MessageBundle.of("plan.person", one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", "));
        if (!counts.isEmpty()) {
            facts.add(fact("people", String.valueOf(counts.size()), more(names, counts.size())));
        }
    }

    private void tills() {
        List<SessionFormatter> tills = plan.stoppedTills();
        String names =
                tills.stream()
                        .limit(MOST_NAMES)
                        .map(till ->
                                MessageBundle.of(
                                        "plan.till",
                                        till.session().deviceName(),
                                        till.person(),
                                        TimeFormat.ago(till.session().lastAccessAt(), plan.asOf())))
                        .collect(Collectors.joining("; "));
        facts.add(
                tills.isEmpty()
                        ? fact("tills", MessageBundle.of("plan.none"), "")
                        : fact(
                                "tills",
                                MessageBundle.of("plan.tills", tills.size()),
                                more(names, tills.size())));
    }

    private static String more(String names, int all) {
        return all > MOST_NAMES ? MessageBundle.of("plan.more", names, all - MOST_NAMES) : names;
    }

    private void leftOut() {
        Map<String, Long> why =
                PlannedLine.of(plan).stream()
                        .filter(PlannedLine::isLeftOut)
                        .collect(
                                Collectors.groupingBy(
                                        PlannedLine::verdict,
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        if (!why.isEmpty()) {
            String all =
                    why.entrySet().stream()
                            .sorted(Comparator.comparing(Map.Entry::getKey))
                            .map(one -> MessageBundle.of("plan.part", one.getValue(), one.getKey()))
                            .collect(Collectors.joining(", "));
            long count = why.values().stream().mapToLong(Long::longValue).sum();
            facts.add(fact("leftOut", String.valueOf(count), all));
        }
    }

    private static DetailFact fact(String key, String value, String remark) {
        return new DetailFact(MessageBundle.of("plan.fact." + key), value, remark);
    }
}
