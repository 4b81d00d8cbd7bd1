package gatehouse.sandbox.portos.store;

import gatehouse.sandbox.portos.directory.PlayedPortosDevice;
import gatehouse.sandbox.portos.directory.PlayedPortosUser;
import gatehouse.sandbox.portos.directory.PlayedPortosUser.UserGrant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The sixty people of the chain and the devices each of them may use. */
public final class PlayedPortosSamplePeople {
    public static final String PASSWORD = "sandbox";

    private static final int PEOPLE = 60;
    private static final List<String> FIRST =
            List.of(
                    "Zuzana",
                    "Ľubomír",
                    "Žofia",
                    "Štefan",
                    "Mária",
                    "Ondřej",
                    "Jiřina",
                    "Václav",
                    "Božena",
                    "Tomáš",
                    "Emily",
                    "Oliver",
                    "Ján",
                    "Katarína",
                    "Řehoř",
                    "Grace",
                    "Ľudmila",
                    "Matúš",
                    "Šárka",
                    "Peter",
                    "Dagmar",
                    "Jack",
                    "Alžbeta",
                    "Vojtěch",
                    "Želmíra",
                    "Charlotte",
                    "Miloš",
                    "Růžena",
                    "Daniel",
                    "Ivana");
    private static final List<String> LAST =
            List.of(
                    "Kováčová",
                    "Horváth",
                    "Ďurišová",
                    "Šťastný",
                    "Nováková",
                    "Dvořák",
                    "Příhodová",
                    "Růžička",
                    "Vlčková",
                    "Černý",
                    "Whitfield",
                    "Ashworth",
                    "Molnár",
                    "Ťažká",
                    "Hloušek",
                    "O'Connor",
                    "Ľahká",
                    "Žigo",
                    "Němcová",
                    "Balog",
                    "Ježková",
                    "Smith-Novák",
                    "Králiková",
                    "Kříž",
                    "Hrušková",
                    "Brown",
                    "Štúr",
                    "Svobodová",
                    "Baláž",
                    "Öllös");

    private final SplittableRandom random;
    private final List<PlayedPortosDevice> devices;

    PlayedPortosSamplePeople(SplittableRandom random, List<PlayedPortosDevice> devices) {
        this.random = random;
        this.devices = devices;
    }

    List<PlayedPortosUser> all() {
        var people = new ArrayList<PlayedPortosUser>();
        people.add(owner());
        IntStream.range(1, PEOPLE).mapToObj(this::drawn).forEach(people::add);
        return List.copyOf(people);
    }

    /** The contract's user, with the two devices that the sandbox adds to the list. */
    private PlayedPortosUser owner() {
        return new PlayedPortosUser(
                "62ffb6c57028d4f9c14f0fc1",
                true,
                false,
                "999",
                null,
                "Majiteľ",
                PASSWORD,
                List.of("admin"),
                List.of(
                        new UserGrant("P01", List.of("admin"), "Pokladňa 01"),
                        new UserGrant("BackOffice", List.of("admin"), "Ústredie"),
                        new UserGrant("TOOL1", List.of("admin"), "Servisný stôl")));
    }

    private PlayedPortosUser drawn(int n) {
        boolean extension = n >= PEOPLE - 2;
        boolean leads = n % 10 == 0;
        return new PlayedPortosUser(
                String.format(Locale.ROOT, "63%022x", random.nextLong(1L << 60)),
                n != 57,
                extension,
                Integer.toString(100 + n),
                extension ? "Portos.Features.Eshop" : null,
                extension ? "E-shop " + n : name(n),
                PASSWORD,
                leads ? List.of("admin") : List.of("saleCreate", "deviceGet"),
                grants(leads ? "admin" : "sale"));
    }

    private String name(int n) {
        return FIRST.get(n % FIRST.size()) + " " + LAST.get((n * 7 + n / 30) % LAST.size());
    }

    private List<UserGrant> grants(String role) {
        var grants = new ArrayList<UserGrant>();
        int shop = random.nextInt(8);
        for (int i = 0; i < devices.size(); i++) {
            PlayedPortosDevice device = devices.get(i);
            int wanted = device.isTill() ? (i % 8 == shop ? 1 : 0) : random.nextInt(2);
            if (wanted == 1 || device.name().equals("TOOL2")) {
                grants.add(new UserGrant(device.name(), List.of(role), device.description()));
            }
        }
        return List.copyOf(grants);
    }
}
