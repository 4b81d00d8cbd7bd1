package gatehouse.console.superoffice;

import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.console.palette.PaletteFinding;
import gatehouse.console.palette.PaletteHit;
import gatehouse.console.palette.PaletteQuery;
import gatehouse.console.palette.PaletteSource;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.servicelogin.ServiceLoginMessages;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.words.MessageBundle;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Finds the service logins that were opened in this run, by their ids and addresses. */
record LoginSource(WindowContext window) implements PaletteSource {
    @Override
    public String title() {
        return SuperOfficeWindow.SERVICE_LOGIN.text();
    }

    @Override
    public Optional<Callable<List<PaletteFinding>>> search(PaletteQuery query) {
        return window.find(SuperOfficeViewModels.class)
                .map(there -> {
                    List<ServiceLogin> opened = List.copyOf(there.logins().rows());
                    return () -> List.of(find(there, opened, query));
                });
    }

    private PaletteFinding find(
            SuperOfficeViewModels there, List<ServiceLogin> opened, PaletteQuery query) {
        List<PaletteHit> hits =
                opened.stream()
                        .filter(one -> isFound(one, query))
                        .map(one -> hit(there, one))
                        .toList();
        return hits.isEmpty()
                ? PaletteFinding.none(title(), MessageBundle.of("palette.noLogin", opened.size()))
                : PaletteFinding.ofMany(title(), hits, hits.size());
    }

    private static boolean isFound(ServiceLogin one, PaletteQuery query) {
        if (query.secret()) {
            ServiceSessionKey key = one.session().key();
            return key != null && key.text().equals(SecretText.of(query.text()));
        }
        return query.isIn(
                String.valueOf(one.session().loginId()),
                String.valueOf(one.session().userId()),
                one.remoteIp());
    }

    private PaletteHit hit(SuperOfficeViewModels there, ServiceLogin one) {
        return new PaletteHit(
                "login " + one.number(),
                MessageBundle.of(
                        "palette.login", String.valueOf(one.session().loginId()), one.remoteIp()),
                ServiceLoginMessages.life(one),
                () -> {
                    window.shell().placeProperty().set(SuperOfficeWindow.SERVICE_LOGIN);
                    there.logins().selectedProperty().set(one.number());
                });
    }
}
