package gatehouse.sandbox.portos.directory;

import java.util.List;
import java.util.Map;

/** A till, a waiter's phone, an office or a tool that people sign in to (contract: Portos 2.4). */
public record PlayedPortosDevice(
        String name,
        boolean isActive,
        String envName,
        String description,
        List<String> roles,
        Map<String, String> settings,
        int version) {

    public static final String CASH_REGISTER = "CashRegister";
    public static final String PDA = "PDA";
    public static final String BACK_OFFICE = "BackOffice";
    public static final String TOOL = "Tool";

    /** Whether it may hold one session only. */
    public boolean isTill() {
        return envName.equals(CASH_REGISTER) || envName.equals(PDA);
    }
}
