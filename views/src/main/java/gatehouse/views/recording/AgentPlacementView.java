package gatehouse.views.recording;

import gatehouse.clients.srs.RecordingDevice;
import gatehouse.console.recording.AgentPlacementViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.CellFactories;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/**
 * Shows a {@link AgentPlacementViewModel}: the place, the devices, and the servers if they are
 * wanted.
 */
public final class AgentPlacementView {
    private final AgentPlacementViewModel model;
    private final Parent root;
    @FXML private Label placeLabel;
    @FXML private TextField place;
    @FXML private TextField dn;
    @FXML private TextField switchName;
    @FXML private TableView<RecordingDevice> devices;
    @FXML private TableColumn<RecordingDevice, RecordingDevice> dnColumn;
    @FXML private TableColumn<RecordingDevice, RecordingDevice> switchColumn;
    @FXML private Button remove;
    @FXML private CheckBox withServers;
    @FXML private HBox servers;
    @FXML private Label serverLabel;
    @FXML private TextField server;
    @FXML private Label peerServerLabel;
    @FXML private TextField peerServer;
    @FXML private Label trouble;

    /** The editor of {@code model}. */
    public AgentPlacementView(AgentPlacementViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        placeLabel.setLabelFor(place);
        serverLabel.setLabelFor(server);
        peerServerLabel.setLabelFor(peerServer);
        place.textProperty().bindBidirectional(model.placeProperty());
        dn.textProperty().bindBidirectional(model.dnProperty());
        switchName.textProperty().bindBidirectional(model.switchProperty());
        server.textProperty().bindBidirectional(model.serverProperty());
        peerServer.textProperty().bindBidirectional(model.peerServerProperty());
        withServers.selectedProperty().bindBidirectional(model.withServersProperty());
        NodeBindings.when(servers, model.withServersProperty());
        CellFactories.text(dnColumn, RecordingDevice::dn);
        CellFactories.text(switchColumn, RecordingDevice::switchName);
        devices.setItems(model.devices());
        ContextMenus.copies(devices);
        remove.disableProperty().bind(devices.getSelectionModel().selectedItemProperty().isNull());
        trouble.textProperty().bind(model.troubleProperty());
        NodeBindings.when(trouble, model.troubleProperty().isNotEmpty());
    }

    @FXML
    private void add() {
        model.add();
    }

    @FXML
    private void remove() {
        RecordingDevice chosen = devices.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.remove(chosen);
        }
    }
}
