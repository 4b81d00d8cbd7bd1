package gatehouse.views.servicelogin;

import gatehouse.console.servicelogin.LoginForm;
import gatehouse.console.servicelogin.LoginWords;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.words.Words;
import gatehouse.views.connections.superoffice.SuperOfficeAccessView;
import gatehouse.views.fx.Cells;
import gatehouse.views.fx.Fxml;
import gatehouse.views.fx.Show;
import gatehouse.views.fx.Shown;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;

/** Shows a {@link ServiceLoginsViewModel}: what to open, and what was opened in this run. */
public final class ServiceLoginsView {
    private final ServiceLoginsViewModel model;
    private final Runnable askToOpen;
    private final Parent root;
    @FXML private StackPane access;
    @FXML private Label remoteIpLabel;
    @FXML private TextField remoteIp;
    @FXML private Button own;
    @FXML private Label note;
    @FXML private CheckBox tableRight;
    @FXML private CheckBox fieldProperties;
    @FXML private Button open;
    @FXML private TableView<ServiceLogin> table;
    @FXML private TableColumn<ServiceLogin, ServiceLogin> id;
    @FXML private TableColumn<ServiceLogin, ServiceLogin> user;
    @FXML private TableColumn<ServiceLogin, ServiceLogin> from;
    @FXML private TableColumn<ServiceLogin, ServiceLogin> opened;
    @FXML private TableColumn<ServiceLogin, ServiceLogin> state;
    @FXML private VBox none;

    /**
     * @param askToOpen opens the question before a service login is opened
     */
    public ServiceLoginsView(ServiceLoginsViewModel model, Runnable askToOpen) {
        this.model = model;
        this.askToOpen = askToOpen;
        this.root = Fxml.load(this, Words.bundle());
        Shown.whileShown(root, this::listen);
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    /** Where one begins: the address. */
    public Node firstFocus() {
        return remoteIp;
    }

    @FXML
    private void initialize() {
        LoginForm form = model.form();
        access.getChildren().add(new SuperOfficeAccessView(model.access()).root());
        remoteIpLabel.setLabelFor(remoteIp);
        remoteIp.textProperty().bindBidirectional(form.remoteIpProperty());
        own.textProperty().bind(form.ownProperty().map(ip -> Words.of("login.own", ip)));
        Show.when(own, form.ownProperty().isNotEmpty());
        ObservableValue<String> said = form.note();
        note.textProperty().bind(said);
        Show.when(note, said.map(text -> !text.isEmpty()));
        tableRight.selectedProperty().bindBidirectional(form.tableRightProperty());
        fieldProperties.selectedProperty().bindBidirectional(form.fieldPropertiesProperty());
        open.disableProperty().bind(form.good().not().or(model.access().asProperty().isEmpty()));
        table.setItems(model.rows());
        Cells.id(id, LoginWords::id);
        Cells.id(user, LoginWords::user);
        Cells.text(from, ServiceLogin::remoteIp);
        Cells.text(opened, model::opened);
        Cells.text(state, LoginWords::life);
        Cells.rows(table, List.of(Cells.state("stale", login -> !login.mayLive())));
        Show.when(none, Bindings.isEmpty(model.rows()));
        Show.when(table, Bindings.isNotEmpty(model.rows()));
    }

    private Subscription listen() {
        model.open();
        return Subscription.combine(
                model.detailProperty().subscribe(_ -> select()),
                table.getSelectionModel().selectedItemProperty().subscribe(this::chosen),
                Show.state(note, "warning", model.form().good()));
    }

    /** Rows are new records after each act: the choice stays by its number. */
    private void select() {
        for (int row = 0; row < model.rows().size(); row++) {
            boolean chosen = model.rows().get(row).number() == model.selectedProperty().get();
            if (chosen && table.getSelectionModel().getSelectedIndex() != row) {
                table.getSelectionModel().select(row);
            }
        }
    }

    private void chosen(ServiceLogin login) {
        if (login != null) {
            model.selectedProperty().set(login.number());
        }
    }

    @FXML
    private void takeOwn() {
        model.form().takeOwn();
    }

    @FXML
    private void open() {
        askToOpen.run();
    }
}
