package com.taskmanager.architecture.repository;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.taskmanager.architecture.Checkout;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds every setting of our own that the product reads: asked of an environment, named in a
/// placeholder or a condition, bound to a record, or given a value in the application's own files.
final class SettingsInCode {
    private static final String KEY = "taskmanager(?:\\.[a-z0-9-]+)+";
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?:etProperty|RequiredProperty|containsProperty)\\(\\s*\"(" + KEY + ")\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(" + KEY + ")");
    private static final Pattern CONDITION =
            Pattern.compile("@ConditionalOn(?:Boolean)?Property\\(([^)]*)\\)");
    private static final Pattern WHOLE_KEY = Pattern.compile("\"(" + KEY + ")\"");
    private static final Pattern PREFIX = Pattern.compile("prefix\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("(?:name|value)\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern BOUND =
            Pattern.compile("ConfigurationProperties\\(.*?\"(taskmanager[a-z0-9.-]*)\"\\)");

    private SettingsInCode() {}

    static SortedSet<String> of(Checkout checkout) {
        var keys = new TreeSet<String>();
        for (var file : checkout.files(".*/src/main/java/.*\\.java")) {
            var text = Checkout.read(file);
            find(ASKED, text).forEach(keys::add);
            find(PLACEHOLDER, text).forEach(keys::add);
            find(CONDITION, text).flatMap(SettingsInCode::ofCondition).forEach(keys::add);
            if (text.contains("@ConfigurationProperties")) {
                keys.addAll(ofRecords(JavaSource.of(file).types()));
            }
        }
        checkout.files(".*/src/main/resources/application[^/]*\\.(ya?ml|properties)").stream()
                .flatMap(SettingsInCode::ofFile)
                .forEach(keys::add);
        return keys;
    }

    private static Stream<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static Stream<String> ofCondition(String condition) {
        var names = find(NAME, condition);
        var prefixed =
                find(PREFIX, condition)
                        .flatMap(prefix -> names.map(name -> prefix + "." + name))
                        .filter(key -> key.matches(KEY));
        return Stream.concat(
                prefixed, find(WHOLE_KEY, condition).filter(key -> !condition.contains("prefix")));
    }

    private static List<String> ofRecords(List<ClassTree> types) {
        return types.stream()
                .flatMap(
                        type ->
                                find(BOUND, type.getModifiers().toString())
                                        .flatMap(prefix -> components(prefix, type, types)))
                .toList();
    }

    private static Stream<String> components(String prefix, ClassTree type, List<ClassTree> types) {
        return type.getMembers().stream()
                .filter(member -> type.getKind() == Tree.Kind.RECORD)
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().toString().contains("static"))
                .flatMap(
                        field ->
                                keys(
                                        prefix + "." + kebab(field.getName().toString()),
                                        field,
                                        types));
    }

    private static Stream<String> keys(String key, VariableTree field, List<ClassTree> types) {
        var type = String.valueOf(field.getType()).replaceFirst("^@\\S+(\\(\\))? ", "");
        return types.stream()
                .filter(each -> each.getSimpleName().contentEquals(type))
                .filter(each -> each.getKind() == Tree.Kind.RECORD)
                .findFirst()
                .map(nested -> components(key, nested, types))
                .orElseGet(() -> Stream.of(key));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Stream<String> ofFile(Path file) {
        try {
            var resource = new FileSystemResource(file);
            var yaml = new YamlPropertiesFactoryBean();
            yaml.setResources(resource);
            var properties =
                    file.toString().endsWith(".properties")
                            ? PropertiesLoaderUtils.loadProperties(resource)
                            : Objects.requireNonNull(yaml.getObject());
            return properties.stringPropertyNames().stream()
                    .map(key -> key.replaceFirst("\\[.*", ""))
                    .filter(key -> key.matches(KEY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
