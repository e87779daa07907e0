package com.taskmanager.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the modules compiled, read from their own output: no fixture and no test is among it.
final class Product {
    private static final String BESIDE_IT = "ops/";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .importPaths(
                            modules().stream()
                                    .map(Product::output)
                                    .filter(Files::isDirectory)
                                    .toList());

    private Product() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    /// Without the modules that only run the product.
    static List<String> modules() {
        return Checkout.here().modules().stream()
                .filter(module -> !module.startsWith(BESIDE_IT))
                .toList();
    }

    static JavaClasses of(String module) {
        return new ClassFileImporter().importPath(output(module));
    }

    private static Path output(String module) {
        return Checkout.here().root().resolve(module).resolve("target/classes");
    }
}
