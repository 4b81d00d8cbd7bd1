package gatehouse.console.environments.network;

import gatehouse.console.environments.settings.SettingRule;

import java.util.Optional;

/** The rule of a setting that may need a secret, which is never kept with it. */
public interface SecretRule extends SettingRule {
    /** The secret that an accepted text needs; empty where it needs none. */
    Optional<SecretNeed> need(String text);
}
