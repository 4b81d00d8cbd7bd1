package gatehouse.console.recording;

import gatehouse.clients.srs.RecordingDevice;
import gatehouse.clients.srs.SrsLoginConfiguration;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.RowList;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the agent sits, as a login tells it to SRS (contract: SRS 4.3). The servers stand behind a
 * tick of their own, as what they change is not known.
 */
public final class AgentPlacementViewModel {
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty dn = new SimpleStringProperty("");
    private final StringProperty switchName = new SimpleStringProperty("");
    private final BooleanProperty withServers = new SimpleBooleanProperty();
    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty peerServer = new SimpleStringProperty("");
    private final RowList<RecordingDevice> devices = new RowList<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /** The place that the agent uses. */
    public StringProperty placeProperty() {
        return place;
    }

    /** The DN of a device that is to be added. */
    public StringProperty dnProperty() {
        return dn;
    }

    /** Its switch, as Configuration Server names it. */
    public StringProperty switchProperty() {
        return switchName;
    }

    /** Whether servers are named at all. */
    public BooleanProperty withServersProperty() {
        return withServers;
    }

    /** Address of the recording server. */
    public StringProperty serverProperty() {
        return server;
    }

    /** The same in the backup data centre. */
    public StringProperty peerServerProperty() {
        return peerServer;
    }

    /** The devices so far. */
    public RowList<RecordingDevice> devices() {
        return devices;
    }

    /** What cannot be used; empty when nothing is wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Which servers would be named, as a warning; empty where none is. */
    public ObservableValue<String> warning() {
        return withServers
                .flatMap(with -> with ? server : new SimpleStringProperty(""))
                .flatMap(one -> peerServer.map(other -> warning(one.strip(), other.strip())));
    }

    /** Adds the device that is typed; both fields must be filled in. */
    public void add() {
        trouble.set("");
        try {
            var more = new ArrayList<>(devices);
            more.add(new RecordingDevice(dn.get().strip(), switchName.get().strip()));
            devices.show(List.copyOf(more));
            dn.set("");
            switchName.set("");
        } catch (IllegalArgumentException wrong) {
            trouble.set(FailureMessages.ofInput(wrong).what());
        }
    }

    /** Takes over what was filled in elsewhere. */
    public void takeOver(AgentPlacementViewModel other) {
        place.set(other.place.get());
        dn.set(other.dn.get());
        switchName.set(other.switchName.get());
        withServers.set(other.withServers.get());
        server.set(other.server.get());
        peerServer.set(other.peerServer.get());
        devices.show(List.copyOf(other.devices));
    }

    /** Takes one device off the list. */
    public void remove(RecordingDevice device) {
        devices.show(devices.stream().filter(one -> !one.equals(device)).toList());
    }

    /**
     * What is filled in; a device that is typed and not added belongs to it.
     *
     * @throws IllegalArgumentException with a sentence for the person
     */
    SrsLoginConfiguration configuration() {
        if (!dn.get().isBlank() || !switchName.get().isBlank()) {
            add();
            if (!trouble.get().isEmpty()) {
                throw new IllegalArgumentException(trouble.get());
            }
        }
        boolean with = withServers.get();
        return new SrsLoginConfiguration(
                with ? server.get().strip() : "",
                with ? peerServer.get().strip() : "",
                place.get().strip(),
                List.copyOf(devices));
    }

    private String warning(String one, String other) {
        String named = one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
        return !withServers.get() || named.isEmpty()
                ? ""
                : MessageBundle.of("recording.configuration.warning", named);
    }
}
