package gatehouse.console.connections.srs;

import gatehouse.clients.http.AddressFault;
import gatehouse.clients.srs.SrsSettingsException.SrsSettingsFault;
import gatehouse.clients.srs.SrsSettingsException.SrsSettingsFault.SrsSetting;
import gatehouse.console.environments.settings.AddressRule;
import gatehouse.console.environments.settings.SettingFault;
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
                    sentence(setting, new SettingFault("setting.fault.missing"));
            case SrsSettingsFault.WrongAddress(SrsSetting setting, AddressFault wrong) ->
                    sentence(setting, AddressRule.fault(wrong));
            case SrsSettingsFault.PathFollows(SrsSetting setting) ->
                    sentence(setting, new SettingFault("setting.fault.behindHost"));
            case SrsSettingsFault.PortMissing _ ->
                    sentence(SrsSetting.ADDRESS, new SettingFault("setting.fault.srs.port"));
            case SrsSettingsFault.OtherOriginForm(String sent) ->
                    sentence(SrsSetting.ORIGIN, new SettingFault("setting.fault.srs.form", sent));
        };
    }

    private static String sentence(SrsSetting setting, SettingFault fault) {
        return fault.sentence(
                switch (setting) {
                    case ADDRESS -> "setting.srs.base";
                    case ORIGIN -> "setting.srs.origin";
                });
    }
}
