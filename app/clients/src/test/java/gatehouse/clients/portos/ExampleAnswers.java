package gatehouse.clients.portos;

/** The vendor's own examples, letter for letter. */
final class ExampleAnswers {
    static final String LIST =
            """
            {
                "items": [
                    {
                        "sessionId": "soZIt6uj62fzs8ep4UvnNSxRXFryUiq3",
                        "identity": {
                            "userName": "999",
                            "deviceName": "P01",
                            "envName": "CashRegister",
                            "authenticationType": "Bearer"
                        },
                        "startedAt": "2023-08-04T11:19:38.015Z",
                        "expiresAt": "2023-08-04T23:19:38.015Z",
                        "lastAccessAt": "2023-08-04T11:19:39.98Z",
                        "_v": 2
                    },
                    {
                        "sessionId": "Hq6563mjODIOwNa87Cgi295uNPlKeOqA",
                        "identity": {
                            "userName": "999",
                            "deviceName": "BackOffice",
                            "envName": "BackOffice",
                            "authenticationType": "Bearer"
                        },
                        "startedAt": "2023-08-04T21:21:07.66Z",
                        "expiresAt": "2023-08-05T09:21:07.66Z",
                        "lastAccessAt": "2023-08-04T21:21:11.578Z",
                        "_v": 4
                    }
                ],
                "count": 2,
                "totalCount": 2
            }
            """;

    static final String LOGIN =
            """
            { "tokenId": "eyJhbG....", "refreshToken": "pC73A....=",
              "user": { "id": "635f7ae3072edfeae7c26a1e", "isVirtual": false, "name": "Majiteľ", "userName": "999",
                "featureName": null, "rights": ["admin"],
                "device": { "name": "P01", "envName": "CashRegister", "description": "P01", "preferences": {},
                  "settings": { "MaxQuantity": "200", "DefaultFiscalName": "eKasa" } } } }
            """;

    static final String DEVICE =
            """
            { "name": "P01", "isActive": true, "envName": "CashRegister", "description": "Pokladnica 1",
              "roles": ["sale"], "preferences": {}, "settings": { "MaxQuantity": "50", "DefaultFiscalName": "eKasa" }, "_v": 10 }
            """;

    static final String USER =
            """
            { "id": "62ffb6c57028d4f9c14f0fc1", "isActive": true, "isVirtual": false, "userName": "999", "featureName": null,
              "name": "Majiteľ", "devices": [ { "isActive": true, "envName": "CashRegister", "name": "P01", "roles": ["admin"],
              "description": "Pokladňa 01", "preferences": {} } ] }
            """;

    static final String NOT_FOUND = "{ \"title\": \"Zdroj nebol nájdený\", \"status\": 404 }";

    private ExampleAnswers() {}
}
