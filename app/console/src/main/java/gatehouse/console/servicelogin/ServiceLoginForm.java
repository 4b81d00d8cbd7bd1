package gatehouse.console.servicelogin;

import gatehouse.clients.superoffice.RemoteIp;
import gatehouse.console.words.MessageBundle;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.List;

/** What is typed and marked before a service login is opened. */
public final class ServiceLoginForm {
    private final StringProperty remoteIp = new SimpleStringProperty("");
    private final BooleanProperty tableRight = new SimpleBooleanProperty(true);
    private final BooleanProperty fieldProperties = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper own = new ReadOnlyStringWrapper("");
    private final BooleanBinding good =
            Bindings.createBooleanBinding(() -> RemoteIp.of(remoteIp.get()).sendable(), remoteIp);

    /** Address of the client that opens the session. */
    public StringProperty remoteIpProperty() {
        return remoteIp;
    }

    /** What is to be said beside the address; empty where it is one. */
    public ObservableValue<String> note() {
        return remoteIp.map(
                typed -> MessageBundle.of("login.remoteIp." + RemoteIp.of(typed).kind()));
    }

    /** Whether what is typed may be sent. */
    public BooleanBinding good() {
        return good;
    }

    /** Whether the rights on the row are asked for. */
    public BooleanProperty tableRightProperty() {
        return tableRight;
    }

    /** Whether the properties of the fields are asked for. */
    public BooleanProperty fieldPropertiesProperty() {
        return fieldProperties;
    }

    /** The address of this computer; empty where it is not known. */
    public ReadOnlyStringProperty ownProperty() {
        return own.getReadOnlyProperty();
    }

    /** Takes the address of this computer. */
    public void takeOwn() {
        remoteIp.set(own.get());
    }

    void offer(String address) {
        own.set(address);
    }

    /** The members to ask for: none named where all are wanted. */
    List<String> members() {
        if (tableRight.get() && fieldProperties.get()) {
            return List.of();
        }
        var named = new ArrayList<String>();
        named.add("Key");
        if (tableRight.get()) {
            named.add("TableRight");
        }
        if (fieldProperties.get()) {
            named.add("FieldProperties");
        }
        return named;
    }
}
