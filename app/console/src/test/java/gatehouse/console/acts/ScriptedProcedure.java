package gatehouse.console.acts;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallMeasurement;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.Exchange;
import gatehouse.console.work.WorkFailure;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** An act without a system: it asks its permit as the gateway does, and answers as scripted. */
final class ScriptedProcedure implements ActProcedure<String, String> {
    /** Part of a step; may change what the next step finds. */
    @FunctionalInterface
    interface Interlude {
        void play() throws IOException, InterruptedException;
    }

    final List<String> steps = new ArrayList<>();
    final Deque<SendReading<String>> answers = new ArrayDeque<>();
    ActReadiness<String> readiness = new ActReadiness.Ready<>("target");
    ActLook look = new ActLook.NotPossible();
    Interlude preparing = () -> {};
    Interlude sending = () -> {};
    Interlude sent = () -> {};
    Interlude looking = () -> {};
    Interlude settling = () -> {};
    Interlude naming = () -> {};
    Interlude closing = () -> {};
    Optional<ActOutcome<String, String>> settled = Optional.empty();
    int asked;
    private int written;

    /** How often something reached the system. */
    int written() {
        return written;
    }

    /** Answers the next sends so, in this order. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final ScriptedProcedure answers(SendReading<String>... readings) {
        answers.addAll(Arrays.asList(readings));
        return this;
    }

    @Override
    public ActReadiness<String> prepare(String target) throws IOException, InterruptedException {
        steps.add("prepare");
        preparing.play();
        return readiness;
    }

    @Override
    public SendReading<String> send(String target, ActSending permit) {
        steps.add("send");
        asked++;
        play(sending);
        Optional<String> refusal = permit.refusal();
        permit.observed(exchange(asked, refusal.isPresent() ? 0 : 200));
        if (refusal.isPresent()) {
            return new SendReading.NotSent<>(WorkFailure.notSent(refusal.get()));
        }
        written++;
        play(sent);
        return answers.isEmpty() ? new SendReading.Done<>("result") : answers.removeFirst();
    }

    @Override
    public ActLook look(String target, SendReading<String> sent)
            throws IOException, InterruptedException {
        steps.add("look");
        looking.play();
        return look;
    }

    @Override
    public void settle(String target, ActOutcome<String, String> outcome) {
        steps.add("settle");
        settled = Optional.of(outcome);
        play(settling);
    }

    @Override
    public String detail(ActOutcome<String, String> outcome) {
        play(naming);
        return outcome.detailWord();
    }

    @Override
    public void close() {
        steps.add("close");
        play(closing);
    }

    /** A call that failed in this way. */
    static WorkFailure failure(CallFailure what) {
        return WorkFailure.of(new CallException(what, null));
    }

    private static void play(Interlude interlude) {
        try {
            interlude.play();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Exchange exchange(long number, int status) {
        return new Exchange(
                number,
                CallScope.none(),
                Instant.EPOCH,
                "DELETE",
                "http://portos.example/api/sessions/x",
                List.of(),
                "",
                status,
                List.of(),
                "",
                0,
                Duration.ofMillis(7),
                CallMeasurement.NONE,
                null,
                null);
    }
}
