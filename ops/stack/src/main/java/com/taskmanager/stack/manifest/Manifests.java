package com.taskmanager.stack.manifest;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// The documents of a folder under `deploy/`.
public record Manifests(List<Manifest> all) {

    /// What `kubectl kustomize` makes of the folder.
    public static Manifests rendered(Path folder) {
        return Kubectl.find()
                .map(kubectl -> parsed(kubectl.kustomize(folder)))
                .orElseGet(() -> new Manifests(Kustomization.in(folder).resources()));
    }

    @SuppressWarnings("unchecked")
    static Manifests parsed(String yaml) {
        var documents = new Yaml().loadAll(yaml).spliterator();
        return new Manifests(
                StreamSupport.stream(documents, false)
                        .map(document -> new Manifest((Map<String, Object>) document))
                        .toList());
    }

    /// With the brokers where they really are.
    public Manifests withBrokers(String address) {
        return with("brokers", address);
    }

    /// With another value for what components call by this name.
    public Manifests with(String name, String value) {
        all.stream()
                .flatMap(manifest -> manifest.values().stream())
                .filter(each -> name.equals(each.get("name")))
                .forEach(each -> each.put("value", value));
        return this;
    }

    public Manifests without(String name) {
        all.forEach(manifest -> manifest.values().removeIf(each -> name.equals(each.get("name"))));
        return this;
    }

    public List<Manifest> ofKind(String kind) {
        return all.stream().filter(manifest -> manifest.kind().equals(kind)).toList();
    }

    /// What a sidecar reads from its folder, all of it, and the file that it is told of: its
    /// configuration.
    public Path writeForSidecars(Path folder) {
        try {
            Files.createDirectories(folder.resolve("resources"));
            empty(folder.resolve("resources"));
            for (var manifest : all.stream().filter(Manifest::isForSidecar).toList()) {
                Files.writeString(file(folder, manifest), yaml(manifest));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A component of an earlier version would be one without a policy.
    private static void empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    List<Manifest> sorted() {
        return all.stream()
                .sorted(Comparator.comparing(Manifest::kind).thenComparing(Manifest::name))
                .toList();
    }

    private static Path file(Path folder, Manifest manifest) {
        return manifest.kind().equals("Configuration")
                ? folder.resolve("configuration.yaml")
                : folder.resolve("resources").resolve(manifest.name() + ".yaml");
    }

    private static String yaml(Manifest manifest) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(options).dump(manifest.content());
    }
}
