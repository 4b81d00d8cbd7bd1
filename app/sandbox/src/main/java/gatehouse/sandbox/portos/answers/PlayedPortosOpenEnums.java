package gatehouse.sandbox.portos.answers;

import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.variants.ContractVariants;

/** Tells the values of open enumerations, as they are or as a later version may name them. */
public record PlayedPortosOpenEnums(ContractVariants variants) {
    public String envName(String known) {
        return told(known, "SelfCheckout");
    }

    public String authenticationType(String known) {
        return told(known, "Passkey");
    }

    public String health(String known) {
        return told(known, "Drowsy");
    }

    private String told(String known, String odd) {
        return variants.of(PortosSwitches.ODD_ENUMS) ? odd : known;
    }
}
