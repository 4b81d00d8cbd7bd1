package gatehouse.console.sessions.fields;

import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.UnreadableMember;
import gatehouse.console.sessions.fields.SessionField.Choice;
import gatehouse.console.sessions.fields.SessionField.Derived;
import gatehouse.console.sessions.fields.SessionField.Name;
import gatehouse.console.sessions.fields.SessionField.Time;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.sessions.table.TableColumns;
import gatehouse.console.sessions.table.TableColumns.NameColumn;
import gatehouse.console.sessions.table.TableColumns.TimeColumn;
import gatehouse.console.words.TimeFormat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is known of a session, in one list.
 *
 * <p>Table, sort, filter, suggestions, difference, detail, and the columns of terminal, JSON and
 * CSV come from it. A new field is a new entry here.
 */
public final class SessionFields {
    private static final NameColumn USERS = NameColumn.fixed(Session::userName);
    private static final NameColumn DEVICES = NameColumn.fixed(Session::deviceName);

    /** Names of members with a space between them; what was sent instead is not kept. */
    private static final NameColumn UNREADABLE_NAMES =
            NameColumn.moving(SessionFields::unreadableNames);

    public static final SessionField.Id ID =
            new SessionField.Id(
                    new FieldText(
                            "id", "sessionId", "sessionId", List.of("id"), "sessions.id", 0, 0),
                    FieldWordings.name("id", Session::sessionId).withoutFact());

    /** The login name. */
    public static final Name USER =
            new Name(
                    new FieldText(
                            "user",
                            "identity.userName",
                            "userName",
                            List.of("user"),
                            "sessions.number",
                            2,
                            64),
                    FieldWordings.name("user", Session::userName).withoutFact(),
                    USERS,
                    NameAlias.PERSON,
                    false,
                    true);

    /** The name of the person, or the login name where none is known. */
    public static final Name PERSON =
            new Name(
                    new FieldText(
                            "person",
                            "identity.userName",
                            "person",
                            List.of(),
                            "sessions.person",
                            1,
                            170),
                    FieldWordings.PERSON,
                    USERS,
                    NameAlias.PERSON,
                    true,
                    false);

    /** The name of the device alone, for programs. */
    public static final Name DEVICE_NAME =
            new Name(
                    new FieldText(
                            "deviceName", "identity.deviceName", "deviceName", List.of(), "", 0, 0),
                    FieldWordings.name("deviceName", Session::deviceName).withoutFact(),
                    DEVICES,
                    NameAlias.NONE,
                    false,
                    false);

    /** The device, with what people call it. */
    public static final Name DEVICE =
            new Name(
                    new FieldText(
                            "device",
                            "identity.deviceName",
                            "device",
                            List.of("dev"),
                            "sessions.device",
                            3,
                            180),
                    FieldWordings.DEVICE,
                    DEVICES,
                    NameAlias.DESCRIPTION,
                    false,
                    true);

    /** The type of device, which Portos calls environment. */
    public static final Name DEVICE_TYPE =
            new Name(
                    new FieldText(
                            "environment",
                            "identity.envName",
                            "envName",
                            List.of("devicetype", "env"),
                            "sessions.deviceType",
                            4,
                            110),
                    FieldWordings.name("environment", Session::envName),
                    NameColumn.fixed(Session::envName),
                    NameAlias.NONE,
                    false,
                    true);

    public static final Name AUTHENTICATION_TYPE =
            new Name(
                    new FieldText(
                            "type",
                            "identity.authenticationType",
                            "authenticationType",
                            List.of("type"),
                            "sessions.type",
                            5,
                            70),
                    FieldWordings.name("type", Session::authenticationType),
                    NameColumn.fixed(Session::authenticationType),
                    NameAlias.NONE,
                    false,
                    false);

    public static final Time STARTED =
            new Time(
                    new FieldText(
                            "started",
                            "startedAt",
                            "startedAt",
                            List.of("started"),
                            "sessions.started",
                            6,
                            100),
                    FieldWordings.time(
                            "started", Session::startedAt, TimeFormat::ago, TimeFormat::ago),
                    TimeColumn.fixed(Session::startedAt),
                    TimeMeaning.MOMENT);

    public static final Time EXPIRES =
            new Time(
                    new FieldText(
                            "expires",
                            "expiresAt",
                            "expiresAt",
                            List.of("expires"),
                            "sessions.expires",
                            8,
                            96),
                    FieldWordings.time(
                            "expires", Session::expiresAt, TimeFormat::until, TimeFormat::until),
                    TimeColumn.moving(Session::expiresAt),
                    TimeMeaning.REMAINDER);

    /** The time since the last use. */
    public static final Time IDLE =
            new Time(
                    new FieldText(
                            "idle",
                            "lastAccessAt",
                            "lastAccessAt",
                            List.of("idle"),
                            "sessions.idle",
                            7,
                            72),
                    FieldWordings.time(
                            "last", Session::lastAccessAt, TimeFormat::since, TimeFormat::ago),
                    TimeColumn.moving(Session::lastAccessAt),
                    TimeMeaning.AGE);

    /** The version of the stored session, which the server raises. */
    public static final Derived VERSION =
            new Derived(
                    new FieldText("version", "_v", "version", List.of(), "", 0, 0),
                    FieldWordings.VERSION,
                    Optional.empty());

    /** Whether it is the session of this very sign-in. */
    public static final Derived OWN =
            new Derived(
                    new FieldText("own", "", "own", List.of("own"), "", 0, 0),
                    FieldWordings.OWN,
                    Optional.of(
                            new Choice(
                                    Stream.of(SessionOwnership.values())
                                            .map(SessionOwnership::word)
                                            .toList(),
                                    (table, own, chunk) -> own.codes(table, chunk))));

    /** The members of the server's answer that could not be read, by their names for programs. */
    public static final Derived UNREADABLE =
            new Derived(
                    new FieldText("unreadable", "", "unreadableMembers", List.of(), "", 0, 0),
                    FieldWordings.UNREADABLE,
                    Optional.empty());

    /** What became of it since the person last looked. */
    public static final Derived CHANGE =
            new Derived(
                    new FieldText("change", "", "", List.of(), "sessions.change", 9, 76),
                    FieldWordings.CHANGE,
                    Optional.empty());

    /** All of them, in the order in which programs get them. */
    public static final List<SessionField> ALL =
            List.of(
                    ID,
                    USER,
                    PERSON,
                    DEVICE_NAME,
                    DEVICE,
                    DEVICE_TYPE,
                    AUTHENTICATION_TYPE,
                    STARTED,
                    EXPIRES,
                    IDLE,
                    VERSION,
                    OWN,
                    UNREADABLE,
                    CHANGE);

    /** All of them in the order in which people see them; those without a rank come last. */
    public static final List<SessionField> RANKED =
            ALL.stream()
                    .sorted(
                            Comparator.comparing((SessionField field) -> field.text().rank() == 0)
                                    .thenComparing(field -> field.text().rank()))
                    .toList();

    private static final TableColumns COLUMNS =
            new TableColumns(
                    Stream.concat(
                                    ALL.stream()
                                            .filter(Name.class::isInstance)
                                            .map(field -> ((Name) field).column()),
                                    Stream.of(UNREADABLE_NAMES))
                            .distinct()
                            .toList(),
                    ALL.stream()
                            .filter(Time.class::isInstance)
                            .map(field -> ((Time) field).column())
                            .distinct()
                            .toList(),
                    SessionFields::session);

    private SessionFields() {}

    /** An empty table that keeps all of them. */
    public static SessionTable.TableBuilder newTable() {
        return new SessionTable.TableBuilder(COLUMNS);
    }

    private static Session session(SessionTable table, int row) {
        return new Session(
                table.sessionId(row),
                table.name(USERS, row),
                table.name(DEVICES, row),
                table.name(DEVICE_TYPE.column(), row),
                table.name(AUTHENTICATION_TYPE.column(), row),
                table.time(STARTED.column(), row),
                table.time(EXPIRES.column(), row),
                table.time(IDLE.column(), row),
                table.version(row),
                unreadable(table.name(UNREADABLE_NAMES, row)));
    }

    private static String unreadableNames(Session session) {
        List<UnreadableMember> members = session.unreadableMembers();
        return members.isEmpty()
                ? ""
                : members.stream().map(UnreadableMember::name).collect(Collectors.joining(" "));
    }

    private static List<UnreadableMember> unreadable(String names) {
        return names.isEmpty()
                ? List.of()
                : Stream.of(names.split(" ")).map(name -> new UnreadableMember(name, "")).toList();
    }
}
