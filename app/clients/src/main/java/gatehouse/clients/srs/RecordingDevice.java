package gatehouse.clients.srs;

import gatehouse.clients.http.UnsendableRequestException;

/**
 * A DN that the agent uses, with its switch (contract: SRS 4.3). Nothing documents that either is
 * checked by SRS.
 *
 * @param dn number of the line
 * @param switchName the switch as Configuration Server names it
 */
public record RecordingDevice(String dn, String switchName) {
    /**
     * Takes both fields, or neither.
     *
     * @throws UnsendableRequestException about a text that cannot be sent
     */
    public RecordingDevice {
        if (dn.isBlank() || switchName.isBlank()) {
            throw new UnsendableRequestException(
                    SrsNotSentReasons.DEVICE_INCOMPLETE, "A device has a DN and a switch.");
        }
        SendableText.check(dn);
        SendableText.check(switchName);
    }
}
