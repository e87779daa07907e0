package com.taskmanager.stack.manifest;

import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a `kustomization.yaml` where there is no kubectl: as much of it as the files here use.
record Kustomization(Path folder, Map<String, Object> content) {
    private static final Set<String> UNDERSTOOD =
            Set.of("apiVersion", "kind", "resources", "components", "nameSuffix", "patches");

    static Kustomization in(Path folder) {
        var read = new Kustomization(folder, yaml(folder.resolve("kustomization.yaml")));
        if (!UNDERSTOOD.containsAll(read.content().keySet())) {
            throw new IllegalStateException(
                    "%s needs kubectl: it has more than %s".formatted(folder, UNDERSTOOD));
        }
        return read;
    }

    List<Manifest> resources() {
        return over(List.of());
    }

    /// What was there before, with what this adds, and changes in both.
    private List<Manifest> over(List<Manifest> before) {
        var all = new ArrayList<>(before);
        list("resources").map(String::valueOf).flatMap(this::at).forEach(all::add);
        list("components")
                .map(component -> in(folder.resolve(String.valueOf(component)).normalize()))
                .forEach(component -> replace(all, component.over(all)));
        list("patches").forEach(patch -> apply((Map<?, ?>) patch, all));
        if (content.get("nameSuffix") instanceof String suffix) {
            all.forEach(manifest -> manifest.rename(manifest.name() + suffix));
        }
        return all;
    }

    private static void replace(List<Manifest> all, List<Manifest> changed) {
        all.clear();
        all.addAll(changed);
    }

    private Stream<Manifest> at(String name) {
        var path = folder.resolve(name).normalize();
        return Files.isDirectory(path)
                ? in(path).resources().stream()
                : Manifests.parsed(read(path)).all().stream();
    }

    private void apply(Map<?, ?> patch, List<Manifest> all) {
        var target = (Map<?, ?>) Objects.requireNonNull(patch.get("target"));
        var changes = Patch.parsed(text(patch));
        var name = target.get("name") instanceof String pattern ? pattern : ".*";
        all.stream()
                .filter(it -> it.kind().equals(target.get("kind")))
                .filter(it -> it.name().matches(name))
                .forEach(changes::applyTo);
    }

    /// What a patch says itself, or its file.
    private String text(Map<?, ?> patch) {
        return patch.get("patch") instanceof String inline
                ? inline
                : read(folder.resolve(String.valueOf(patch.get("path"))));
    }

    private Stream<?> list(String name) {
        return content.get(name) instanceof List<?> list ? list.stream() : Stream.of();
    }

    private static Map<String, Object> yaml(Path file) {
        return new Yaml().load(read(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
