package gatehouse.console.connections.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.VendorCloud;
import gatehouse.console.environments.ConnectionId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuperOfficeAddressReaderTest {
    @ParameterizedTest
    @CsvSource({
        "https://sod.superoffice.com/Cust12345/api, sod",
        "https://sod2.superoffice.com/Cust12345/api, sod",
        "https://qaonline.superoffice.com/Cust12345/api, qaonline",
        "https://qaonline3.superoffice.com/cust12345, qaonline",
        "https://online3.superoffice.com/Cust12345/api, online",
        "https://app.superoffice.com/Cust12345/api, online"
    })
    void the_subdomain_tells_the_cloud(String base, String cloud) {
        assertThat(of(base))
                .isInstanceOfSatisfying(
                        SuperOfficePlace.Online.class,
                        online -> {
                            assertThat(online.tenant()).isEqualToIgnoringCase("Cust12345");
                            assertThat(online.environment().host().host())
                                    .isEqualTo(cloud + ".superoffice.com");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example/SuperOffice/api",
                "https://crm.example",
                "http://sod.superoffice.com/Cust12345/api",
                "https://sod.superoffice.com.example/Cust12345/api",
                "https://sod.superoffice.com/SuperOffice/api",
                "http://127.0.0.1:4711/SuperOffice/api"
            })
    void everything_else_is_onsite(String base) {
        assertThat(of(base)).isInstanceOf(SuperOfficePlace.Onsite.class);
    }

    @Test
    void the_three_clouds_are_those_of_the_client() {
        assertThat(of("https://sod.superoffice.com/Cust1"))
                .isEqualTo(new SuperOfficePlace.Online(VendorCloud.DEVELOPMENT, "Cust1"));
    }

    private static SuperOfficePlace of(String base) {
        return SuperOfficeAddressReader.of(
                new SuperOfficeAddress(base).connection(ConnectionId.random(), "crm"));
    }
}
