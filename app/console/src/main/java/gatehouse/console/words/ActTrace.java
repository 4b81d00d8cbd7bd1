package gatehouse.console.words;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * When an act was sent, and where it is recorded.
 *
 * @param begun when it was sent, or would have been, by this computer's clock
 * @param entry the number of its entry in the journal; empty where nothing was recorded
 */
public record ActTrace(Instant begun, OptionalLong entry) {}
