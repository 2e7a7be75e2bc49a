package dev.handoff.eclipse.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An Eclipse without our plug-in, as p2 makes one: from a repository of the platform's bundles, which come from Maven Central. */
final class FreshEclipse {

    private static final String DIRECTOR = "org.eclipse.equinox.p2.director";
    private static final String PUBLISHER = "org.eclipse.equinox.p2.publisher.";

    private final Path home;
    private final Path logs;

    private FreshEclipse(Path home, Path logs) {
        this.home = home;
        this.logs = logs;
    }

    /**
     * @param platform a folder with the folder {@code plugins}
     * @param home where the Eclipse shall be
     */
    static FreshEclipse of(Path platform, Path home, Path logs) throws Exception {
        Path product = Files.writeString(logs.resolve("fresh.product"), product(platform.resolve("plugins")));
        String repository = "file:" + fresh(logs.resolve("platform-repository"));
        Equinox p2 = Equinox.p2();
        p2.run(
                logs.resolve("publish-bundles.log"),
                "-application",
                PUBLISHER + "FeaturesAndBundlesPublisher",
                "-metadataRepository",
                repository,
                "-artifactRepository",
                repository,
                "-source",
                platform.toString(),
                "-publishArtifacts");
        p2.run(
                logs.resolve("publish-product.log"),
                "-application",
                PUBLISHER + "ProductPublisher",
                "-metadataRepository",
                repository,
                "-artifactRepository",
                repository,
                "-productFile",
                product.toString(),
                "-append",
                "-flavor",
                "tooling",
                "-configs",
                "gtk.linux.x86_64");
        FreshEclipse eclipse = new FreshEclipse(fresh(home), logs);
        eclipse.director("fresh", repository, "fresh.eclipse");
        return eclipse;
    }

    /** As the README tells: from the zip of the update site. */
    void install(Path site) throws Exception {
        director("site", "jar:file:" + site + "!/", "dev.handoff.eclipse.feature.feature.group");
    }

    /** As the README tells: into the folder {@code dropins}. */
    void drop(Path jar) throws IOException {
        Path dropins = Files.createDirectories(home.resolve("dropins"));
        Files.copy(jar, dropins.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private void director(String name, String repository, String unit) throws Exception {
        Equinox.p2()
                .run(
                        logs.resolve("install-" + name + ".log"),
                        "-application",
                        DIRECTOR,
                        "-repository",
                        repository,
                        "-installIU",
                        unit,
                        "-destination",
                        home.toString(),
                        "-bundlepool",
                        home.toString(),
                        "-profile",
                        "FreshEclipse",
                        "-roaming",
                        "-profileProperties",
                        "org.eclipse.update.install.features=true",
                        "-p2.os",
                        "linux",
                        "-p2.ws",
                        "gtk",
                        "-p2.arch",
                        "x86_64");
    }

    FreshEclipse copy(Path other) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            fresh(other);
            for (Path path : all.toList()) {
                Files.copy(path, other.resolve(home.relativize(path).toString()));
            }
        }
        return new FreshEclipse(other, logs);
    }

    Path home() {
        return home;
    }

    Path launcher() throws IOException {
        try (Stream<Path> found = Files.list(home.resolve("plugins"))) {
            return found.filter(jar -> jar.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String product(Path plugins) throws IOException {
        try (Stream<Path> jars = Files.list(plugins)) {
            String lines = jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .sorted()
                    .map(FreshEclipse::line)
                    .collect(Collectors.joining("\n    "));
            return """
            <?xml version="1.0" encoding="UTF-8"?>
            <product name="Eclipse" uid="fresh.eclipse" id="org.eclipse.platform.ide" version="1.0.0"
                     application="org.eclipse.ui.ide.workbench" useFeatures="false" includeLaunchers="false">
              <plugins>
                %s
              </plugins>
              <configurations>
                <plugin id="org.eclipse.core.runtime" autoStart="true" startLevel="0"/>
                <plugin id="org.eclipse.equinox.common" autoStart="true" startLevel="2"/>
                <plugin id="org.eclipse.equinox.event" autoStart="true" startLevel="2"/>
                <plugin id="org.eclipse.equinox.p2.reconciler.dropins" autoStart="true" startLevel="4"/>
                <plugin id="org.eclipse.equinox.simpleconfigurator" autoStart="true" startLevel="1"/>
                <plugin id="org.apache.felix.scr" autoStart="true" startLevel="2"/>
              </configurations>
            </product>
            """.formatted(lines);
        }
    }

    private static String line(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            if (name == null) {
                throw new IllegalStateException(jar + " is no OSGi bundle: exclude or wrap it");
            }
            boolean fragment = manifest.getMainAttributes().getValue("Fragment-Host") != null;
            return "<plugin id=\"" + name.split(";")[0].strip() + "\"" + (fragment ? " fragment=\"true\"/>" : "/>");
        } catch (IOException e) {
            throw new IllegalStateException(jar + " cannot be read", e);
        }
    }

    /** Empty, whatever was there. */
    static Path fresh(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return folder;
    }
}
