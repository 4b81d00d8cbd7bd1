package gatehouse.console.connections.srs;

import gatehouse.clients.srs.SrsSettingsException.SrsSettingsFault;
import gatehouse.clients.srs.SrsSettingsException.SrsSettingsFault.SrsSetting;
import gatehouse.console.environments.settings.AddressRule;
import gatehouse.console.words.MessageBundle;

/** Sentences for settings with which an SRS is never called; they name the field as it is shown. */
public final class SrsSettingsMessages {
    private SrsSettingsMessages() {}

    /** The sentence for one fault, with its full stop. */
    public static String of(SrsSettingsFault fault) {
        return switch (fault) {
            case SrsSettingsFault.NotThisComputer _ ->
                    MessageBundle.of("recording.finding.NOT_LOOPBACK");
            case SrsSettingsFault.Missing(SrsSetting setting) ->
                    at(setting, MessageBundle.of("setting.fault.missing"));
            case SrsSettingsFault.WrongAddress(SrsSetting setting, var wrong) ->
                    at(setting, MessageBundle.of(AddressRule.key(wrong)));
            case SrsSettingsFault.PathFollows(SrsSetting setting) ->
                    at(setting, MessageBundle.of("setting.fault.behindHost"));
            case SrsSettingsFault.PortMissing _ ->
                    at(SrsSetting.ADDRESS, MessageBundle.of("setting.fault.srs.port"));
            case SrsSettingsFault.OtherOriginForm(String sent) ->
                    at(SrsSetting.ORIGIN, MessageBundle.of("setting.fault.srs.form", sent));
        };
    }

    private static String at(SrsSetting setting, String fault) {
        String field =
                switch (setting) {
                    case ADDRESS -> MessageBundle.of("setting.srs.base");
                    case ORIGIN -> MessageBundle.of("setting.srs.origin");
                };
        return MessageBundle.of("setting.fault.at", field, fault) + ".";
    }
}
