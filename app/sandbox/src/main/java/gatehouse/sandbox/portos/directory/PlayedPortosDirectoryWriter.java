package gatehouse.sandbox.portos.directory;

import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.portos.answers.PlayedPortosOpenEnums;
import gatehouse.sandbox.portos.directory.PlayedPortosUser.UserGrant;

import java.util.Map;

/** Writes devices, users and what a login tells of them (contract: Portos 2.4). */
public record PlayedPortosDirectoryWriter(
        PlayedPortosDirectory directory, PlayedPortosOpenEnums enums) {
    void device(JsonStreamWriter out, PlayedPortosDevice device) {
        out.object()
                .text("name", device.name())
                .flag("isActive", device.isActive())
                .text("envName", enums.envName(device.envName()))
                .text("description", device.description())
                .texts("roles", device.roles())
                .texts("preferences", Map.of())
                .texts("settings", device.settings())
                .number("_v", device.version())
                .end();
    }

    void user(JsonStreamWriter out, PlayedPortosUser user) {
        out.object()
                .text("id", user.id())
                .flag("isActive", user.isActive())
                .flag("isVirtual", user.isVirtual())
                .text("userName", user.userName())
                .text("featureName", user.featureName())
                .text("name", user.name())
                .array("devices");
        user.grants().forEach(grant -> grant(out, grant));
        out.endArray().end();
    }

    public void login(
            JsonStreamWriter out,
            PlayedPortosUser user,
            PlayedPortosDevice device,
            String token,
            String refreshToken) {
        out.object()
                .text("tokenId", token)
                .text("refreshToken", refreshToken)
                .object("user")
                .text("id", user.id())
                .flag("isVirtual", user.isVirtual())
                .text("name", user.name())
                .text("userName", user.userName())
                .text("featureName", user.featureName())
                .texts("rights", user.rights())
                .object("device")
                .text("name", device.name())
                .text("envName", enums.envName(device.envName()))
                .text("description", device.description())
                .texts("preferences", Map.of())
                .texts("settings", device.settings())
                .end()
                .end()
                .end();
    }

    private void grant(JsonStreamWriter out, UserGrant grant) {
        PlayedPortosDevice device = directory.device(grant.deviceName()).orElseThrow();
        out.object()
                .flag("isActive", device.isActive())
                .text("envName", enums.envName(device.envName()))
                .text("name", device.name())
                .texts("roles", grant.roles())
                .text("description", grant.description())
                .texts("preferences", Map.of())
                .end();
    }
}
