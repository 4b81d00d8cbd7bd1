package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.superoffice.RemoteIp;
import gatehouse.clients.superoffice.access.PastedKey;
import gatehouse.clients.superoffice.answer.FieldRight;
import gatehouse.clients.superoffice.answer.TableRight;
import gatehouse.clients.superoffice.answer.TemporaryKeyDomain;
import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.exchange.ImportStep;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.journal.browsing.JournalColumn;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.sessions.fields.SessionChange;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.temporarykey.KeyCheckResult;
import gatehouse.console.wire.WireColumn;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.fx.HeadlessToolkit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every text has a key, every key has a text, and none is there for nothing. */
final class WordsTest {
    private static final Path BUNDLE =
            SourceFiles.ending("words/MessageBundle.properties").getFirst();

    /** Keys that the code puts together from a part and a name. */
    private static final List<String> PUT_TOGETHER =
            List.of(
                    "defect.",
                    "failure.status.",
                    "failure.code.",
                    "failure.file.",
                    "failure.unreachable.",
                    "failure.untrusted.",
                    "failure.unknown.",
                    "failure.notSent.",
                    "help.filter.",
                    "help.badge.",
                    "keys.label.",
                    "preferences.scheme.",
                    "kind.",
                    "import.outcome.",
                    "environments.unshared.",
                    "command.places.",
                    "command.sort.",
                    "command.idleLock.",
                    "sessions.change.",
                    "marks.",
                    "plan.line.",
                    "plan.left.",
                    "plan.effect.",
                    "plan.fact.",
                    "run.title.",
                    "receipt.",
                    "run.phase.",
                    "run.outcome.",
                    "run.count.",
                    "sessions.spread.",
                    "sharedJournal.address.",
                    "sharedJournal.failed.",
                    "sharedJournal.retain.",
                    "place.",
                    "session.fact.",
                    "filter.wrong.",
                    "sessions.headline.stopped.",
                    "journal.broken.",
                    "journal.column.",
                    "journal.outcome.",
                    "journal.fact.",
                    "journal.detail.",
                    "journal.act.",
                    "kept.",
                    "secret.",
                    "revoke.end.",
                    "pin.end.",
                    "unpin.end.",
                    "probe.stage.",
                    "so.trouble.",
                    "soSignIn.way.",
                    "soSignIn.secret.",
                    "login.life.",
                    "login.right.",
                    "login.remoteIp.",
                    "login.open.end.",
                    "login.remove.",
                    "login.report.",
                    "key.verdict.",
                    "key.count.",
                    "key.domain.",
                    "key.target.",
                    "key.taken.",
                    "key.next.valid.",
                    "key.next.expired.",
                    "signOut.end.",
                    "recording.badge.",
                    "recording.remark.",
                    "recording.finding.",
                    "recording.lost.",
                    "recording.csrf.",
                    "recording.evidence.",
                    "recording.own.",
                    "recording.fact.",
                    "recording.hint.",
                    "recording.rws.",
                    "recording.logOut",
                    "wire.detail.",
                    "wire.column.",
                    "wire.for.");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern ASKED_FOR =
            Pattern.compile("MessageBundle\\s*\\.(?:of|has)\\(\\s*\"([^\"]+)\"\\s*([,)+])");
    private static final Pattern CHOSEN =
            Pattern.compile("\\?\\s*\"([a-zA-Z]+\\.[\\w.]+)\"\\s*:\\s*\"([a-zA-Z]+\\.[\\w.]+)\"");

    @TempDir private Path home;

    @Test
    void every_key_that_the_code_asks_for_has_a_text() {
        List<String> unknown =
                found(ASKED_FOR)
                        .filter(asked -> !isAnswered(asked.group(1), asked.group(2)))
                        .map(MatchResult::group)
                        .toList();
        assertThat(unknown).isEmpty();
    }

    /** The terminal has texts of its own for what only it says. */
    @Test
    void both_of_two_keys_that_the_code_chooses_between_have_a_text() {
        List<String> unknown =
                SourceFiles.ending(".java").stream()
                        .map(SourceFiles::text)
                        .filter(text ->
                                text.contains("import gatehouse.console.words.MessageBundle;"))
                        .flatMap(text -> CHOSEN.matcher(text).results())
                        .flatMap(chosen -> Stream.of(chosen.group(1), chosen.group(2)))
                        .filter(key -> !MessageBundle.has(key))
                        .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_name_that_becomes_part_of_a_key_has_a_text() {
        Stream<String> names =
                Stream.of(
                                parts("kind.", Environment.EnvironmentKind.values()),
                                parts("import.outcome.", ImportStep.ImportDecision.values()),
                                parts("sessions.change.", SessionChange.values()),
                                parts("probe.stage.", ProbeStep.ProbeStage.values()),
                                parts("secret.", SecretNeed.NeedKind.values()),
                                parts(
                                        "soSignIn.way.",
                                        SuperOfficeSignInViewModel.SignInMethod.values()),
                                parts(
                                        "soSignIn.secret.",
                                        SuperOfficeSignInViewModel.SignInMethod.values()),
                                parts("wire.column.", WireColumn.values()),
                                parts("journal.column.", JournalColumn.values()),
                                parts("journal.outcome.", JournalOutcome.values()),
                                parts("login.life.", ServiceLogin.LoginLife.values()),
                                parts("login.right.", TableRight.values()),
                                parts("login.right.", FieldRight.values()),
                                parts("login.remoteIp.", RemoteIp.RemoteIpKind.values()),
                                parts("key.verdict.", KeyCheckResult.VerdictWord.values()),
                                parts("key.count.", KeyCheckResult.VerdictWord.values()),
                                parts("key.domain.", TemporaryKeyDomain.values()),
                                parts("key.target.", TemporaryKeyDomain.values()),
                                parts("key.taken.", PastedKey.PasteKind.values()),
                                parts("key.next.valid.", TemporaryKeyDomain.values()),
                                parts("key.next.expired.", TemporaryKeyDomain.values()),
                                twice(
                                        "failure.unreachable.",
                                        CallFailure.Unreachable.UnreachableReason.values()),
                                twice(
                                        "failure.untrusted.",
                                        CallFailure.Untrusted.UntrustedReason.values()),
                                twice(
                                        "failure.unknown.",
                                        CallFailure.Unknown.UnknownReason.values()))
                        .flatMap(keys -> keys);
        assertThat(names.filter(key -> !MessageBundle.has(key))).isEmpty();
    }

    @Test
    void no_text_is_there_for_nothing() {
        Set<String> literals =
                Stream.concat(
                                found(LITERAL).map(found -> found.group(1)),
                                SourceFiles.ending(".fxml").stream()
                                        .map(SourceFiles::text)
                                        .flatMap(text -> LITERAL.matcher(text).results())
                                        .map(found -> found.group(1).replace("%", "")))
                        .collect(Collectors.toSet());
        assertThat(keys())
                .filteredOn(key -> PUT_TOGETHER.stream().noneMatch(key::startsWith))
                .filteredOn(key -> !isUsed(key, literals))
                .isEmpty();
    }

    @Test
    void no_key_stands_there_twice() {
        assertThat(keys()).doesNotHaveDuplicates();
    }

    @Test
    void every_text_can_be_filled() {
        for (String key : keys()) {
            String text = MessageBundle.bundle().getString(key);
            assertThatCode(() -> new MessageFormat(text, MessageBundle.locale()))
                    .as(key)
                    .doesNotThrowAnyException();
            assertThat(text.replace("''", ""))
                    .as("%s: an apostrophe is written twice", key)
                    .doesNotContain("'");
        }
    }

    @Test
    void no_text_shouts_or_whines() {
        for (String key : keys()) {
            assertThat(MessageBundle.bundle().getString(key))
                    .as(key)
                    .doesNotContain("!", "Oops", "Sorry", "please", "Please");
        }
    }

    @Test
    @SuppressWarnings("try") // JUnit takes whatever closing throws
    void every_command_of_the_window_has_a_text_and_no_two_have_one_key() throws Exception {
        try (var window = new OpenWindow(home)) {
            List<Command> commands = HeadlessToolkit.ask(window.shell()::commands);
            assertThat(commands).hasSizeGreaterThan(10);
            assertThat(commands).extracting(Command::key).doesNotHaveDuplicates();
            assertThat(commands).allMatch(command -> MessageBundle.has("command." + command.key()));
            assertThat(commands).extracting(Command::text).doesNotHaveDuplicates();
            assertThat(commands)
                    .extracting(Command::key)
                    .filteredOn(key -> key.startsWith("places."))
                    .hasSize(6)
                    .allMatch(key -> MessageBundle.has(key.replaceFirst("places", "place")));
            assertThat(commands)
                    .extracting(Command::keys)
                    .filteredOn(keys -> !keys.isEmpty())
                    .doesNotHaveDuplicates();
        }
    }

    private static boolean isAnswered(String key, String followedBy) {
        return followedBy.equals("+")
                ? keys().stream().anyMatch(each -> each.startsWith(key))
                : MessageBundle.has(key);
    }

    private static boolean isUsed(String key, Set<String> literals) {
        String asCommand = key.startsWith("command.") ? key.substring("command.".length()) : key;
        String first = key.replaceFirst("\\.(then|hint)$", "");
        return literals.contains(key) || literals.contains(asCommand) || literals.contains(first);
    }

    private static List<String> keys() {
        return SourceFiles.text(BUNDLE)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    private static Stream<MatchResult> found(Pattern pattern) {
        return SourceFiles.ending(".java").stream()
                .map(SourceFiles::text)
                .flatMap(text -> pattern.matcher(text).results());
    }

    private static Stream<String> parts(String start, Enum<?>[] names) {
        return Stream.of(names).map(name -> start + name);
    }

    private static Stream<String> twice(String start, Enum<?>[] names) {
        return parts(start, names).flatMap(key -> Stream.of(key, key + ".then"));
    }
}
