package gatehouse.console.environments.editor;

import gatehouse.clients.trust.ShownCertificate;
import gatehouse.console.acts.ActHeading;
import gatehouse.console.acts.ActPhrases;
import gatehouse.console.acts.ActPresenter;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ActProposal.Execution;
import gatehouse.console.acts.ActProposal.Preparation;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.ProductionRule;
import gatehouse.console.environments.trust.ConnectionTrust;
import gatehouse.console.environments.trust.PinnedCertificate;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What connections trust: certificates are pinned and pins removed, each as an act. */
public final class ConnectionTrustViewModel {
    private final EditorServices services;
    private final EditorHost host;
    private final Runnable ended;

    /**
     * @param ended runs when the dialog of an act goes off the screen
     */
    ConnectionTrustViewModel(EditorServices services, EditorHost host, Runnable ended) {
        this.services = services;
        this.host = host;
        this.ended = ended;
    }

    /** Whether an act can be done: the file has the connection as it is typed. */
    public boolean isPossible(EnvironmentItemViewModel item, ConnectionFormViewModel connection) {
        return !item.isAdded() && kept(item, connection).isPresent();
    }

    /** Asks whether to pin the certificate for which TLS was refused. */
    public void pin(EnvironmentItemViewModel item, ConnectionFormViewModel form) {
        form.test()
                .refusedProperty()
                .get()
                .ifPresent(shown ->
                        askToPin(item, form, PinnedCertificate.ofServer(shown.sha256()), shown));
    }

    /** Asks whether to pin what the file that the connection came from proposes. */
    public void pinProposed(EnvironmentItemViewModel item, ConnectionFormViewModel form) {
        form.trustProperty()
                .get()
                .proposal()
                .ifPresent(pin ->
                        askToPin(
                                item,
                                form,
                                pin,
                                pin.issuer().map(ShownCertificate::of).orElse(null)));
    }

    /** Asks whether to remove the pin. */
    public void unpin(EnvironmentItemViewModel item, ConnectionFormViewModel form) {
        ask(item, form, connection -> unpinning(environment(item), connection));
    }

    private void ask(
            EnvironmentItemViewModel item,
            ConnectionFormViewModel form,
            Function<ConnectionSpec, ActProposal> proposal) {
        kept(item, form)
                .ifPresent(connection -> {
                    Environment environment = environment(item);
                    Runnable act =
                            () ->
                                    host.ask(
                                            environment,
                                            connection,
                                            proposal.apply(connection),
                                            ended);
                    if (ProductionRule.isProduction(environment)) {
                        host.confirm(environment, ChangeQuestion.trust(environment), act);
                    } else {
                        act.run();
                    }
                });
    }

    private static Environment environment(EnvironmentItemViewModel item) {
        return item.environmentProperty().get();
    }

    /** The connection of the file, where it leads to what is typed. */
    private static Optional<ConnectionSpec> kept(
            EnvironmentItemViewModel item, ConnectionFormViewModel form) {
        return environment(item).connections().stream()
                .filter(each -> each.id().equals(form.id()))
                .filter(_ -> form.isAsKept())
                .findFirst();
    }

    private void askToPin(
            EnvironmentItemViewModel item,
            ConnectionFormViewModel form,
            PinnedCertificate pin,
            @Nullable ShownCertificate shown) {
        ask(item, form, connection -> pinning(environment(item), connection, pin, shown));
    }

    private ActProposal pinning(
            Environment environment,
            ConnectionSpec connection,
            PinnedCertificate pin,
            @Nullable ShownCertificate shown) {
        String subject = shown == null ? "" : shown.subject();
        return proposal(
                new ActHeading(
                        MessageBundle.of("pin.title", connection.name(), environment.name()),
                        shown == null
                                ? MessageBundle.of("pin.about.proposed", pin.sha256())
                                : MessageBundle.of(
                                        "pin.about",
                                        VisibleText.text(shown.subject()),
                                        VisibleText.text(shown.issuer()),
                                        pin.sha256()),
                        MessageBundle.of("pin.means"),
                        MessageBundle.of("pin.confirm"),
                        false),
                () -> obstacle(environment, connection, pin),
                reason ->
                        ActPresenter.notice(
                                services.pins().pin(environment, connection, pin, subject, reason),
                                phrases("pin.end", connection)));
    }

    private ActProposal unpinning(Environment environment, ConnectionSpec connection) {
        String pinned = connection.trust().pin().map(PinnedCertificate::sha256).orElse("");
        return proposal(
                new ActHeading(
                        MessageBundle.of("unpin.title", connection.name(), environment.name()),
                        MessageBundle.of("unpin.about", pinned),
                        MessageBundle.of("unpin.means"),
                        MessageBundle.of("unpin.confirm"),
                        false),
                Preparation.NONE,
                reason ->
                        ActPresenter.notice(
                                services.pins().unpin(environment, connection, reason),
                                phrases("unpin.end", connection)));
    }

    private static ActProposal proposal(
            ActHeading heading, Preparation preparation, Execution execution) {
        return new ActProposal(
                heading,
                Optional.empty(),
                preparation,
                ActProposal.NO_FIELDS,
                execution,
                why -> FailureMessages.of(why, ""));
    }

    private static ActPhrases phrases(String prefix, ConnectionSpec connection) {
        return new ActPhrases(
                prefix, List.of(connection.name()), why -> FailureMessages.of(why, ""));
    }

    /** A pin does not help where the name, the dates or the strength are wrong. */
    private Optional<ScreenNotice> obstacle(
            Environment environment, ConnectionSpec connection, PinnedCertificate pin)
            throws IOException {
        ConnectionSpec effective =
                services.environments().schemas().effective(environment, connection);
        ProbeStep last =
                services.tester()
                        .testCertificate(effective.trusting(ConnectionTrust.pinning(pin)))
                        .getLast();
        return last.answered()
                ? Optional.empty()
                : Optional.of(
                        new ScreenNotice(
                                ScreenNotice.NoticeKind.WARNING,
                                last.detail(),
                                MessageBundle.of("pin.useless"),
                                Optional.empty()));
    }
}
