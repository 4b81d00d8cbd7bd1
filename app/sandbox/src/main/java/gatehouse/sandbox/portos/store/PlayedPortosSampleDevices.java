package gatehouse.sandbox.portos.store;

import gatehouse.sandbox.portos.directory.PlayedPortosDevice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The devices of the chain: forty tills, waiters' phones, offices and tools. */
final class PlayedPortosSampleDevices {
    private PlayedPortosSampleDevices() {}

    static List<PlayedPortosDevice> all() {
        var devices = new ArrayList<PlayedPortosDevice>();
        devices.add(till(1, 10));
        devices.add(office("BackOffice", "Ústredie", 4));
        devices.add(tool(1, "Servisný stôl"));
        for (int n = 2; n <= 40; n++) {
            devices.add(till(n, 3 + n % 7));
        }
        for (int n = 1; n <= 12; n++) {
            devices.add(phone(n));
        }
        for (String town : List.of("Žilina", "Košice", "Trenčín", "Brno", "Plzeň")) {
            devices.add(office("BackOffice-" + town, "Kancelária " + town, 2));
        }
        for (int n = 2; n <= 8; n++) {
            devices.add(tool(n, "Portos Link " + n));
        }
        return List.copyOf(devices);
    }

    private static PlayedPortosDevice till(int n, int version) {
        return new PlayedPortosDevice(
                String.format(Locale.ROOT, "P%02d", n),
                n != 39,
                PlayedPortosDevice.CASH_REGISTER,
                "Pokladnica " + n,
                List.of("sale"),
                settings(),
                version);
    }

    /** In the order of the vendor's example. */
    private static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("MaxQuantity", "50");
        settings.put("DefaultFiscalName", "eKasa");
        return settings;
    }

    private static PlayedPortosDevice phone(int n) {
        return new PlayedPortosDevice(
                "PDA-" + n,
                true,
                PlayedPortosDevice.PDA,
                "Mobilný čašník " + n,
                List.of("sale"),
                Map.of("MaxQuantity", "50"),
                2);
    }

    private static PlayedPortosDevice office(String name, String description, int version) {
        return new PlayedPortosDevice(
                name,
                true,
                PlayedPortosDevice.BACK_OFFICE,
                description,
                List.of("office"),
                Map.of(),
                version);
    }

    private static PlayedPortosDevice tool(int n, String description) {
        return new PlayedPortosDevice(
                "TOOL" + n,
                n != 8,
                PlayedPortosDevice.TOOL,
                description,
                List.of("tool"),
                Map.of(),
                1);
    }
}
