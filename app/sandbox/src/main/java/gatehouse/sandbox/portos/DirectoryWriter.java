package gatehouse.sandbox.portos;

import gatehouse.sandbox.http.JsonOut;
import gatehouse.sandbox.portos.User.Grant;

import java.util.Map;

/** Writes devices, users and what a login tells of them (contract: Portos 2.4). */
record DirectoryWriter(Directory directory, OddEnums enums) {
    void device(JsonOut out, Device device) {
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

    void user(JsonOut out, User user) {
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

    void login(JsonOut out, User user, Device device, String token, String refreshToken) {
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

    private void grant(JsonOut out, Grant grant) {
        Device device = directory.device(grant.deviceName()).orElseThrow();
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
