package gatehouse.cli;

import gatehouse.cli.output.TerminalMessages;

import picocli.CommandLine.IVersionProvider;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** The version that the build wrote into the module. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Optional.ofNullable(VersionProvider.class.getModule().getDescriptor())
                        .flatMap(ModuleDescriptor::rawVersion)
                        .orElse(TerminalMessages.of("version.development"));
        return new String[] {TerminalMessages.of("version.text", version)};
    }
}
