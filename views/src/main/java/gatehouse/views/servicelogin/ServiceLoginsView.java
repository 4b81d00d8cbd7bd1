package gatehouse.views.servicelogin;

import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.servicelogin.ServiceLoginForm;
import gatehouse.console.servicelogin.ServiceLoginMessages;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.connections.superoffice.SuperOfficeAccessView;
import gatehouse.views.fx.CellFactories;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FittedColumns;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

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

/**
 * Shows a {@link ServiceLoginsViewModel}: the form for a new service login, and those opened so
 * far.
 */
public final class ServiceLoginsView {
    private final ServiceLoginsViewModel model;
    private final Runnable askToOpen;
    private final List<Command> commands;
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
     * @param askToOpen opens the dialog that asks before a service login is opened
     * @param commands of the window, for the menu of a row
     */
    public ServiceLoginsView(
            ServiceLoginsViewModel model, Runnable askToOpen, List<Command> commands) {
        this.commands = commands;
        this.model = model;
        this.askToOpen = askToOpen;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    /** The field for the address, which gets the focus first. */
    public Node firstFocus() {
        return remoteIp;
    }

    @FXML
    private void initialize() {
        ServiceLoginForm form = model.form();
        access.getChildren().add(new SuperOfficeAccessView(model.access()).root());
        remoteIpLabel.setLabelFor(remoteIp);
        remoteIp.textProperty().bindBidirectional(form.remoteIpProperty());
        own.textProperty().bind(form.ownProperty().map(ip -> MessageBundle.of("login.own", ip)));
        NodeBindings.when(own, form.ownProperty().isNotEmpty());
        ObservableValue<String> said = form.note();
        note.textProperty().bind(said);
        NodeBindings.when(note, said.map(text -> !text.isEmpty()));
        tableRight.selectedProperty().bindBidirectional(form.tableRightProperty());
        fieldProperties.selectedProperty().bindBidirectional(form.fieldPropertiesProperty());
        open.disableProperty().bind(form.good().not().or(model.access().asProperty().isEmpty()));
        table.setItems(model.rows());
        CellFactories.id(id, login -> ServiceLoginMessages.id(login.session()));
        CellFactories.id(user, login -> ServiceLoginMessages.user(login.session()));
        CellFactories.text(from, ServiceLogin::remoteIp);
        CellFactories.text(opened, model::opened);
        CellFactories.text(state, ServiceLoginMessages::life);
        CellFactories.rows(table, List.of(CellFactories.state("stale", login -> !login.mayLive())));
        ContextMenus.onRows(table, this::menu);
        NodeBindings.when(none, Bindings.isEmpty(model.rows()));
        NodeBindings.when(table, Bindings.isNotEmpty(model.rows()));
    }

    private List<List<Command>> menu() {
        return List.of(
                ContextMenus.named(commands, "copy"),
                ContextMenus.named(commands, "checkLogin", "reportLogin"),
                ContextMenus.named(commands, "removeLogin"));
    }

    private Subscription listen() {
        model.open();
        return Subscription.combine(
                FittedColumns.of(table, List.of("id", "state", "from", "opened")).start(),
                model.detailProperty().subscribe(_ -> select()),
                table.getSelectionModel().selectedItemProperty().subscribe(this::chosen),
                NodeBindings.state(note, "warning", model.form().good()));
    }

    /** Selects the row again by its number: each act replaces the rows. */
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
        remoteIp.requestFocus();
        askToOpen.run();
    }
}
