package gatehouse.cli;

import gatehouse.cli.output.Texts;

import picocli.CommandLine.IVersionProvider;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** The version that the build wrote into the module. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Optional.ofNullable(Version.class.getModule().getDescriptor())
                        .flatMap(ModuleDescriptor::rawVersion)
                        .orElse(Texts.of("version.development"));
        return new String[] {Texts.of("version.text", version)};
    }
}
