package gatehouse.console.recording;

import gatehouse.console.acts.WriteGuardViewModel;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.environments.Environment;
import gatehouse.console.systems.CallOccasion;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.DetailFact;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.RowList;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The ladder of one SRS with the badge on top: opening it takes the harmless steps only. */
public final class RecordingViewModel {
    /** How long after an answer the harmless steps are taken again while somebody watches. */
    public static final Duration WATCH = Duration.ofSeconds(30);

    private final String place;
    private final SrsConnection srs;
    private final RecordingProbe recording;
    private final RecordingSession session;
    private final DelayTicker ticker;
    private final TimeFormat times;
    private final LadderMessages words;
    private final LatestRequest looking;
    private final RecordingKeepAlive keeper;
    private final RowList<LadderStepLine> steps = new RowList<>();
    private final BooleanProperty watching = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<LadderStepLine>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LadderReport>> ladder =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<BadgeLine> badge =
            new ReadOnlyObjectWrapper<>(BadgeLine.NONE);
    private final ReadOnlyStringWrapper way = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper asOf = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<DetailFact>> facts =
            new ReadOnlyObjectWrapper<>(List.of());

    /** The SRS of {@code environment}; nothing is sent before it is opened. */
    public RecordingViewModel(
            Environment environment,
            SrsConnection srs,
            RecordingProbe recording,
            RecordingSession session,
            WriteGuardViewModel guard,
            Background background,
            DelayTicker ticker,
            TimeFormat times) {
        this.place = environment.ticketLine() + "\n" + srs.subject() + "\n";
        this.srs = srs;
        this.recording = recording;
        this.session = session;
        this.ticker = ticker;
        this.times = times;
        this.words = new LadderMessages(srs.origin(), times);
        this.looking = new LatestRequest(background);
        this.keeper =
                new RecordingKeepAlive(
                        session, guard, background, ticker, this::show, this::failed);
        keeper.reportProperty().subscribe(this::show);
    }

    /** What is looked at: {@code SRS at 127.0.0.1:8080 on DESK-7}. */
    public String subject() {
        return srs.subject();
    }

    /** What the way there lacks or has beyond the usual; empty where it is as it should be. */
    public ReadOnlyStringProperty wayProperty() {
        return way.getReadOnlyProperty();
    }

    /** The badge; none before the first look. */
    public ReadOnlyObjectProperty<BadgeLine> badgeProperty() {
        return badge.getReadOnlyProperty();
    }

    /** Every step that was taken, from the settings up. */
    public RowList<LadderStepLine> steps() {
        return steps;
    }

    /** The step whose evidence is asked for. */
    public ObjectProperty<Optional<LadderStepLine>> selectedProperty() {
        return selected;
    }

    /** What is known of the session, and what cannot be. */
    public ReadOnlyObjectProperty<List<DetailFact>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** When the harmless steps were taken, or that they are being taken. */
    public ReadOnlyStringProperty asOfProperty() {
        return asOf.getReadOnlyProperty();
    }

    /** Whether the harmless steps are taken again and again while the place is open. */
    public BooleanProperty watchingProperty() {
        return watching;
    }

    /** Where the session stands that was opened here. */
    public ReadOnlyObjectProperty<RecordingSessionReport> sessionProperty() {
        return keeper.reportProperty();
    }

    /** What the latest look came to. */
    public ReadOnlyObjectProperty<Optional<LadderReport>> ladderProperty() {
        return ladder.getReadOnlyProperty();
    }

    /** Asks nothing more, and listens to nothing more; an open session lives on. */
    public void leave() {
        looking.cancel();
        keeper.stop();
    }

    /** Looks, and watches if that is wanted, until the subscription ends. */
    public Subscription open() {
        look();
        return ticker.every(WATCH, this::watch).and(looking::cancel);
    }

    /** Takes the harmless steps now; a look under way is dropped. */
    public void look() {
        look(CallOccasion.ASKED);
    }

    private void look(CallOccasion occasion) {
        asOf.set(MessageBundle.of("recording.looking"));
        looking.ask(() -> recording.look(occasion), this::looked, this::failed);
    }

    /** Everything that was found, for a ticket; no secret is in it. */
    public String text() {
        List<String> found = steps.stream().map(LadderStepLine::text).toList();
        return place + badge.get().text() + "\n" + String.join("\n", found);
    }

    /** The selected step, for a ticket; empty where none is. */
    public Optional<String> stepText() {
        return selected.get().map(step -> place + step.text());
    }

    private void watch() {
        if (watching.get() && !looking.isAsking()) {
            look(CallOccasion.BACKGROUND);
        }
    }

    private void looked(LadderReport report) {
        ladder.set(Optional.of(report));
        way.set(way());
        asOf.set(MessageBundle.of("recording.asOf", times.clock(report.at())));
        show();
    }

    private String way() {
        return srs.trusted()
                .map(sha256 -> MessageBundle.of("recording.trusted", sha256))
                .orElseGet(() -> srs.plainHttp() ? MessageBundle.of("recording.plainHttp") : "");
    }

    private void failed(WorkFailure why) {
        asOf.set(FailureMessages.ofRead(why, "SRS").text());
    }

    private void show() {
        RecordingSessionReport now = session.report();
        LadderPresenter lines = LadderPresenter.of(ladder.get(), now, session.left(), words);
        if (!lines.steps().equals(steps)) {
            Optional<LadderStepLine> before = selected.get();
            steps.show(lines.steps());
            selected.set(
                    before.flatMap(old -> lines.steps().stream().filter(old::isLike).findFirst()));
        }
        facts.set(RecordingSessionFacts.of(now.state(), times));
        badge.set(lines.badge());
    }
}
