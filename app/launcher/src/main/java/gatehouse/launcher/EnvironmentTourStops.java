package gatehouse.launcher;

import gatehouse.console.environments.editor.ConnectionDefaultsViewModel;
import gatehouse.console.environments.editor.ConnectionFormViewModel;
import gatehouse.console.environments.editor.ConnectionListViewModel;
import gatehouse.console.environments.editor.EnvironmentFormViewModel;
import gatehouse.console.environments.editor.EnvironmentItemViewModel;
import gatehouse.console.environments.editor.EnvironmentsViewModel;
import gatehouse.console.environments.editor.SettingFieldViewModel;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;

import java.util.List;

/** The stops of the tour at the place of the environments. */
final class EnvironmentTourStops {
    private final ShellViewModel shell;
    private final EnvironmentsViewModel environments;

    EnvironmentTourStops(ShellViewModel shell) {
        this.shell = shell;
        this.environments = shell.places().environments().model();
    }

    List<TourStop> all() {
        return List.of(
                new TourStop("environments-place", this::add, this::isListed),
                new TourStop("environments-test", this::test, this::isTested),
                new TourStop("environments-defaults", this::share, this::isShared),
                new TourStop("environments-plain-http", this::callPlainly, () -> true),
                new TourStop("environments-certificate", this::certify, () -> true),
                new TourStop("connection-passwords", this::testCertificate, this::isAsked));
    }

    /** A new environment, as it is typed: one address is the sandbox's own, one is wrong. */
    private void add() {
        shell.dialogProperty().get().leave();
        shell.places().environments().add();
        EnvironmentFormViewModel form = form();
        form.name().textProperty().set("Store 12");
        form.note().textProperty().set("Ask Jana before 8:00");
        ConnectionListViewModel connections = form.connections();
        connections.add(connections.systems().getFirst());
        address(connections.all().getFirst(), "portos.example:8443/api/sessions");
    }

    private boolean isListed() {
        return environments.list().shown().size() > 1;
    }

    private void test() {
        ConnectionFormViewModel connection = form().connections().all().getFirst();
        EnvironmentViewModel open = shell.open().orElseThrow();
        String portos = open.connections(open.places().getFirst()).getFirst().address();
        address(connection, portos);
        connection.startTest();
    }

    private boolean isTested() {
        ConnectionFormViewModel connection = form().connections().all().getFirst();
        return !connection.test().runningProperty().get() && !connection.test().steps().isEmpty();
    }

    /** A second till, and what is said once for both. */
    private void share() {
        ConnectionListViewModel connections = form().connections();
        connections.add(connections.systems().getFirst());
        address(connections.all().getLast(), "https://portos2.example:8443");
        forAll().fields().getFirst().textProperty().set("system");
    }

    private boolean isShared() {
        return forAll().shownProperty().get();
    }

    /** An address that others can read along with, which is not chosen yet. */
    private void callPlainly() {
        environments.discard();
        shell.places().environments().add();
        form().name().textProperty().set("Store 13");
        ConnectionListViewModel connections = form().connections();
        connections.add(connections.systems().getFirst());
        ConnectionFormViewModel connection = connections.all().getFirst();
        address(connection, "http://portos.example:8080");
        connection.startTest();
    }

    /** A recording service that lets in only who shows a certificate. */
    private void certify() {
        environments.discard();
        shell.places().environments().add();
        form().name().textProperty().set("Desk 7");
        ConnectionListViewModel connections = form().connections();
        connections.add(connections.systems().getLast());
        List<SettingFieldViewModel> fields = connections.all().getFirst().fields();
        fields.getFirst().textProperty().set("https://127.0.0.1:8443");
        fields.get(1).textProperty().set("https://desktop.example");
        fields.stream()
                .filter(SettingFieldViewModel::namesFile)
                .forEach(field -> field.textProperty().set("/home/jan/desk7.p12"));
    }

    /** Its password is asked for before anything is sent. */
    private void testCertificate() {
        form().connections().all().getFirst().startTest();
    }

    private boolean isAsked() {
        return TourStop.asks(shell, DialogRequest.Secrets.class);
    }

    private ConnectionDefaultsViewModel forAll() {
        return form().connections().defaults().getFirst();
    }

    private EnvironmentFormViewModel form() {
        return environments
                .list()
                .selectedProperty()
                .get()
                .map(EnvironmentItemViewModel::form)
                .orElseThrow();
    }

    private static void address(ConnectionFormViewModel connection, String address) {
        connection.fields().getFirst().textProperty().set(address);
    }
}
