package gatehouse.views.temporarykey;

import gatehouse.console.temporarykey.KeyVerdictDetail;
import gatehouse.console.temporarykey.PastedKeyLine;
import gatehouse.console.temporarykey.TemporaryKeysViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.CallLink;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.FactLines;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Shows the selected verdict: the answer, what to do next, and the data in the key. */
public final class KeyDetailView {
    private final TemporaryKeysViewModel model;
    private final BooleanProperty revealed = new SimpleBooleanProperty();
    private final Parent root;
    @FXML private VBox nothing;
    @FXML private VBox something;
    @FXML private Label title;
    @FXML private Label said;
    @FXML private Hyperlink call;
    @FXML private Label notes;
    @FXML private VBox todo;
    @FXML private Label next;
    @FXML private VBox also;
    @FXML private VBox forms;
    @FXML private GridPane facts;
    @FXML private VBox carried;
    @FXML private Button reveal;
    @FXML private Label payload;

    /** The details of the verdict that is selected in {@code model}. */
    public KeyDetailView(TemporaryKeysViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        ObservableValue<Optional<KeyVerdictDetail>> detail = model.detailProperty();
        ObservableValue<Boolean> there = detail.map(Optional::isPresent);
        NodeBindings.when(something, there);
        NodeBindings.when(nothing, there.map(yes -> !yes));
        title.textProperty().bind(text(KeyVerdictDetail::title));
        said.textProperty().bind(text(KeyVerdictDetail::said).map(LegibleText::together));
        CallLink.follow(call, detail, KeyVerdictDetail::call);
        ObservableValue<String> noted = text(KeyVerdictDetail::notes);
        notes.textProperty().bind(noted.map(LegibleText::together));
        NodeBindings.when(notes, noted.map(now -> !now.isEmpty()));
        ObservableValue<String> advice = text(KeyVerdictDetail::next);
        next.textProperty().bind(advice);
        NodeBindings.when(todo, advice.map(now -> !now.isEmpty()));
        NodeBindings.when(
                carried, detail.map(now -> now.filter(KeyVerdictDetail::hasPayload).isPresent()));
        NodeBindings.when(also, detail.map(now -> !others(now).isEmpty()));
        reveal.textProperty()
                .bind(
                        revealed.map(yes ->
                                MessageBundle.of(yes ? "key.payload.hide" : "key.payload.show")));
        payload.textProperty()
                .bind(Bindings.createStringBinding(this::shownPayload, detail, revealed));
    }

    private ObservableValue<String> text(Function<KeyVerdictDetail, String> of) {
        return model.detailProperty().map(now -> now.map(of).map(LegibleText::text).orElse(""));
    }

    private Subscription listen() {
        return Subscription.combine(
                model.detailProperty().subscribe(this::show),
                model.selectedProperty().subscribe((_, _) -> revealed.set(false)));
    }

    private void show(Optional<KeyVerdictDetail> now) {
        FactLines.fill(facts, now.map(KeyVerdictDetail::facts).orElse(List.of()));
        forms.getChildren().setAll(others(now).stream().map(this::button).toList());
    }

    private Button button(PastedKeyLine.KeyForm form) {
        var button = new Button(LegibleText.text(form.taken()));
        button.setOnAction(_ -> model.checkAlso(form));
        return button;
    }

    private static List<PastedKeyLine.KeyForm> others(Optional<KeyVerdictDetail> now) {
        return now.map(KeyVerdictDetail::secondChecks).orElse(List.of());
    }

    private String shownPayload() {
        return revealed.get()
                ? model.detailProperty().get().map(KeyVerdictDetail::payload).orElse("")
                : MessageBundle.of("key.payload.hidden");
    }

    @FXML
    private void copy() {
        model.ticket().ifPresent(text -> ClipboardText.copy(root, text));
    }

    @FXML
    private void reveal() {
        revealed.set(!revealed.get());
    }
}
