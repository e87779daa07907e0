package com.taskmanager.architecture.repository;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.ToolProvider;

/// One file as the compiler reads it.
record JavaSource(CompilationUnitTree unit, SourcePositions positions) {
    static JavaSource of(Path file) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    _ -> {},
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjects(file));
            return new JavaSource(
                    task.parse().iterator().next(), Trees.instance(task).getSourcePositions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ClassTree> types() {
        return all(ClassTree.class);
    }

    List<MethodTree> methods() {
        return all(MethodTree.class);
    }

    /// From the first annotation to the closing brace.
    long linesOf(Tree tree) {
        var lines = unit.getLineMap();
        return lines.getLineNumber(positions.getEndPosition(unit, tree))
                - lines.getLineNumber(positions.getStartPosition(unit, tree))
                + 1;
    }

    private <T> List<T> all(Class<T> kind) {
        var found = new ArrayList<T>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
                if (kind.isInstance(tree)) {
                    found.add(kind.cast(tree));
                }
                return super.scan(tree, null);
            }
        }.scan(unit, null);
        return found;
    }
}
