package gatehouse.sandbox.control;

import gatehouse.sandbox.variants.ContractVariants;
import gatehouse.sandbox.variants.SwitchTable;

import java.util.function.Function;

/** Starts one system; it answers calls when it was started. */
public record PlayedSystemFactory(
        String name, SwitchTable switches, Function<PlayedSystemSettings, PlayedSystem> starter) {

    /** The defaults at every point of the contract. */
    public ContractVariants defaults() {
        return new ContractVariants(name, switches);
    }

    public PlayedSystem start(PlayedSystemSettings settings) {
        return starter.apply(settings);
    }
}
