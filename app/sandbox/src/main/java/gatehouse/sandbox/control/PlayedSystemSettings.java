package gatehouse.sandbox.control;

import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What a system is started with.
 *
 * @param port where it listens; 0 for any free port
 * @param sessions how many sessions there are at the start, in a system that starts with some
 * @param seed draws people, devices, sessions and keys
 * @param store a file that keeps what was done, in a system that can keep it; null for none
 */
public record PlayedSystemSettings(
        int port,
        int sessions,
        long seed,
        @Nullable Path store,
        InstantSource clock,
        ContractVariants variants) {}
