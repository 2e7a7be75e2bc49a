package dev.handoff.eclipse.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** An Eclipse made of the bundles in a folder; no p2, no network. */
final class Eclipse {

    private static final Map<String, String> START = Map.of(
            "org.eclipse.equinox.common", "@2:start",
            "org.eclipse.core.runtime", "@start",
            "org.apache.felix.scr", "@2:start",
            "org.eclipse.equinox.event", "@2:start");

    private Eclipse() {}

    /** @return the launcher to start it with */
    static Path assemble(Path home) throws IOException {
        List<String> bundles = new ArrayList<>();
        String framework = null;
        Path launcher = null;
        for (Path jar : jars(home.resolve("plugins"))) {
            String name = symbolicName(jar);
            if (name.equals("org.eclipse.osgi")) {
                framework = jar.getFileName().toString();
            } else if (name.equals("org.eclipse.equinox.launcher")) {
                launcher = jar;
            } else {
                bundles.add("reference\\:file\\:" + jar.getFileName() + START.getOrDefault(name, ""));
            }
        }
        // -clean does not drop a stale extension registry: the times inside our jars are always the same.
        Files.createDirectories(fresh(home.resolve("configuration")));
        Files.writeString(
                home.resolve("configuration/config.ini"),
                "osgi.framework=file\\:plugins/" + framework + "\nosgi.bundles=" + String.join(",\\\n  ", bundles)
                        + "\nosgi.bundles.defaultStartLevel=4\neclipse.product=org.eclipse.platform.ide\n");
        return launcher;
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static String symbolicName(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            if (name == null) {
                throw new IllegalStateException(jar + " is no OSGi bundle: exclude or wrap it");
            }
            return name.split(";")[0].strip();
        }
    }

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
