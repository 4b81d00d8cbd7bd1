package gatehouse.sandbox.portos;

import java.util.List;
import java.util.Map;

/** A till, a waiter's phone, an office or a tool that people sign in to (contract: Portos 2.4). */
record Device(
        String name,
        boolean isActive,
        String envName,
        String description,
        List<String> roles,
        Map<String, String> settings,
        int version) {

    static final String CASH_REGISTER = "CashRegister";
    static final String PDA = "PDA";
    static final String BACK_OFFICE = "BackOffice";
    static final String TOOL = "Tool";

    /** Whether it may hold one session only. */
    boolean isTill() {
        return envName.equals(CASH_REGISTER) || envName.equals(PDA);
    }
}
