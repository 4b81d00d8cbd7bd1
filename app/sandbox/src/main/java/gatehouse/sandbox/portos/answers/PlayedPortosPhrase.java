package gatehouse.sandbox.portos.answers;

import gatehouse.sandbox.portos.variants.PlayedPortosLanguage;

/** What errors say, in both languages. */
public enum PlayedPortosPhrase {
    NOT_LOGGED_IN("Používateľ nie je prihlásený", "User is not logged in"),
    LOGIN_FAILED("Prihlásenie zlyhalo", "Login failed"),
    FORBIDDEN("Operácia nie je povolená", "Operation is not allowed"),
    SEATS_TAKEN("Počet licencovaných zariadení je vyčerpaný", "All licensed devices are in use"),
    NOT_FOUND("Zdroj nebol nájdený", "Resource was not found"),
    WRONG_METHOD("Metóda nie je podporovaná", "Method is not supported"),
    INVALID("Požiadavka nie je platná", "Request is not valid"),
    REQUIRED("Hodnota je povinná", "A value is required"),
    NOT_A_VALUE("Hodnota nie je platná", "The value is not valid"),
    LICENCE_EXPIRED("Platnosť licencie vypršala", "The licence has expired"),
    VERSION_MISMATCH("Zdroj bol medzitým zmenený", "The resource has been changed meanwhile"),
    LOCKED("Zdroj je uzamknutý", "The resource is locked"),
    TOO_MANY_CALLS("Príliš veľa požiadaviek", "Too many requests"),
    SERVER_ERROR("Interná chyba servera", "Internal server error");

    private final String slovak;
    private final String english;

    PlayedPortosPhrase(String slovak, String english) {
        this.slovak = slovak;
        this.english = english;
    }

    String in(PlayedPortosLanguage language) {
        return switch (language) {
            case SLOVAK -> slovak;
            case ENGLISH -> english;
        };
    }
}
