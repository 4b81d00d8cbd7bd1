package gatehouse.clients.srs;

import gatehouse.clients.http.AddressFault;

/** Says, before anything is sent, why an SRS cannot be called (contract: SRS 8, step 0). */
public final class SrsSettingsException extends IllegalArgumentException {
    private final transient SrsSettingsFault fault;

    SrsSettingsException(SrsSettingsFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    /** What is wrong. */
    public SrsSettingsFault fault() {
        return fault;
    }

    /** {@link SrsFinding#NOT_CONFIGURED} or {@link SrsFinding#NOT_LOOPBACK}. */
    public SrsFinding finding() {
        return fault instanceof SrsSettingsFault.NotThisComputer
                ? SrsFinding.NOT_LOOPBACK
                : SrsFinding.NOT_CONFIGURED;
    }

    /** What is wrong with the settings of an SRS, before anything is sent (contract: SRS 2). */
    public sealed interface SrsSettingsFault {
        /** The host is not the computer that Gatehouse runs on. */
        record NotThisComputer() implements SrsSettingsFault {}

        /** The setting is empty. */
        record Missing(SrsSetting setting) implements SrsSettingsFault {}

        /** The setting is no address. */
        record WrongAddress(SrsSetting setting, AddressFault fault) implements SrsSettingsFault {}

        /** A path follows the host and the port. */
        record PathFollows(SrsSetting setting) implements SrsSettingsFault {}

        /** The address of SRS has no port, and no usual one is known. */
        record PortMissing() implements SrsSettingsFault {}

        /**
         * The origin is not written as a browser sends it.
         *
         * @param sent the same origin as a browser writes it
         */
        record OtherOriginForm(String sent) implements SrsSettingsFault {}

        /** The settings that can be wrong. */
        enum SrsSetting {
            /** Where SRS is reached. */
            ADDRESS,
            /** The address of the web desktop's server. */
            ORIGIN
        }
    }
}
