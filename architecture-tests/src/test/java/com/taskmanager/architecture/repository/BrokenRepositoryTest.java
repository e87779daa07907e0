package com.taskmanager.architecture.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class BrokenRepositoryTest {
    private static final String DECISION =
            "# One\n## Context\n## Decision\n## Alternatives that lost\n";
    private static final String CLASS = "com/taskmanager/domain/task/Task.java";

    private Sketch sketch = new Sketch(Path.of(""));

    @BeforeEach
    void start(@TempDir Path folder) {
        sketch = new Sketch(folder);
    }

    @Test
    void findsALinkToNoFile() {
        sketch.with("README.md", "[a](docs/there.md) [b](docs/gone.md)").with("docs/there.md", "");

        assertThat(sketch.offencesOf(new LinksResolve()))
                .containsExactly("README.md: docs/gone.md");
    }

    @Test
    void findsALinkToNoHeading() {
        sketch.with("a.md", "# The one: here\n[x](#the-one-here) [y](b.md#gone)\n[z]: b.md#b")
                .with("b.md", "# B");

        assertThat(sketch.offencesOf(new LinksResolve())).containsExactly("a.md: b.md#gone");
    }

    @Test
    void findsALinkOutOfTheRepository() {
        sketch.with("a.md", "[out](../../)");

        assertThat(sketch.offencesOf(new LinksResolve())).containsExactly("a.md: ../../");
    }

    @Test
    void followsNoLinkInAnExampleAndNoneToElsewhere() {
        sketch.with("a.md", "`[x](y)`\n```\n[x](y)\n```\n[web](https://example.org/)");

        assertThat(sketch.offencesOf(new LinksResolve())).isEmpty();
    }

    @Test
    void findsASettingThatIsNotDocumented() {
        sketch.with(
                        "bootstrap/src/main/java/Settings.java",
                        """
                        @ConfigurationProperties("taskmanager.relay")
                        record Settings(int batchMax, @Nullable Idle idle) {
                            static final int DEFAULT = 1;
                            record Idle(int atMost) {}
                        }
                        """)
                .with(
                        "bootstrap/src/main/java/Other.java",
                        """
                        @ConditionalOnProperty(prefix = "taskmanager", name = "demo-users")
                        class Other {
                            @Value("${taskmanager.roles:all}") String roles;
                            String folder() { return env.getProperty("taskmanager.data-dir"); }
                        }
                        """)
                .with(
                        "bootstrap/src/main/resources/application.yaml",
                        "taskmanager:\n  transport: x")
                .with("docs/configuration.md", "| `taskmanager.roles` | all |");

        assertThat(sketch.offencesOf(new SettingsAreDocumented()))
                .containsExactly(
                        "taskmanager.data-dir is not in docs/configuration.md",
                        "taskmanager.demo-users is not in docs/configuration.md",
                        "taskmanager.relay.batch-max is not in docs/configuration.md",
                        "taskmanager.relay.idle.at-most is not in docs/configuration.md",
                        "taskmanager.transport is not in docs/configuration.md");
    }

    @Test
    void findsADocumentedSettingThatNothingReads() {
        sketch.with("docs/configuration.md", "| `taskmanager.gone` | |");

        assertThat(sketch.offencesOf(new SettingsAreDocumented()))
                .containsExactly(
                        "taskmanager.gone is in docs/configuration.md but nothing reads it");
    }

    @Test
    void findsAModuleThatExplainsNothing() {
        sketch.with("pom.xml", "<module>a</module><module>b</module><module>c</module>")
                .with("a/RATIONALE.md", "# Why?")
                .with("b/RATIONALE.md", "# About b");

        assertThat(sketch.offencesOf(new ModulesAreExplained()))
                .containsExactly(
                        "b/RATIONALE.md answers no question", "c/RATIONALE.md answers no question");
    }

    @Test
    void findsAFolderThatIsNotInThePlan() {
        sketch.with("docs/a.md", "").with("scripts/a.sh", "").with("target/a", "");

        assertThat(sketch.offencesOf(new TopLevelIsKnown()))
                .containsExactly("scripts/ has no place at the root");
    }

    @Test
    void findsADecisionThatIsNotListedOrHalfWritten() {
        sketch.with("docs/adr/README.md", "[1](0001-a.md) [3](0003-c.md)")
                .with("docs/adr/0001-a.md", DECISION)
                .with("docs/adr/0001-b.md", DECISION)
                .with("docs/adr/0003-c.md", "## Context\n## Decision");

        assertThat(sketch.offencesOf(new DecisionsAreRecorded()))
                .containsExactly(
                        "docs/adr/0001-b.md is not in docs/adr/README.md",
                        "docs/adr/0001-b.md has the number of 0001-a.md",
                        "docs/adr/0003-c.md has no part Alternatives");
    }

    @Test
    void findsADocumentThatIsMissing() {
        assertThat(sketch.offencesOf(new DecisionsAreRecorded())).hasSize(1);
        assertThat(sketch.offencesOf(new PromisesAreTested())).hasSize(1);
        assertThat(sketch.offencesOf(new SettingsAreDocumented())).hasSize(1);
    }

    @Test
    void findsAPromiseWithoutItsTest() {
        sketch.with(
                        "x/src/test/java/p/TasksContract.java",
                        "interface TasksContract { void holds(); }")
                .with(
                        "x/src/test/java/p/JdbcTasksTest.java",
                        "class JdbcTasksTest implements TasksContract { void own() {} }")
                .with(
                        "docs/guarantees.md",
                        """
                        ## G1 Kept
                        `JdbcTasksTest#holds`, `JdbcTasksTest#own` and `JdbcTasksTest`, with `Tasks`.
                        ## G2 Not kept
                        `JdbcTasksTest#gone` and `GoneTest`
                        ## G3 Only said
                        """)
                .with("docs/traps.md", "`JdbcTasksTest#own`, and `JdbcTasksTest#elsewhere`");

        assertThat(sketch.offencesOf(new PromisesAreTested()))
                .containsExactly(
                        "docs/guarantees.md: there is no `JdbcTasksTest#gone`",
                        "docs/guarantees.md: there is no `GoneTest`",
                        "docs/traps.md: there is no `JdbcTasksTest#elsewhere`",
                        "docs/guarantees.md: G3 names no test");
    }

    @Test
    void findsAPackageThatSaysNothing() {
        sketch.with("a/src/main/java/p/A.java", "")
                .with("a/src/main/java/q/package-info.java", "@NullMarked package q;")
                .with(
                        "a/src/main/java/r/package-info.java",
                        "/// One good sentence.\n@NullMarked\n");

        assertThat(sketch.offencesOf(new PackagesSayWhatTheyAreFor()))
                .containsExactly(
                        "a/src/main/java/p/package-info.java does not say what the package is for",
                        "a/src/main/java/q/package-info.java does not say what the package is for");
    }

    @Test
    void findsALongFileAndALongMethod() {
        var method = "void slow() {\n" + "run();\n".repeat(39) + "}\n";
        sketch.with("a/src/main/java/" + CLASS, "class Task {\n" + method + "}")
                .with("a/src/main/java/Long.java", "class Long {\n" + "int a;\n".repeat(219) + "}");

        assertThat(sketch.offencesOf(new FilesAreSmall()))
                .containsExactly("Long.java has 221 lines", "Task.java slow has 41 lines");
    }

    @Test
    void findsAPathOfOneMachine() {
        sketch.with("a.md", "see /home" + "/alice/notes, and https://example.org/work/x");

        assertThat(sketch.offencesOf(NoLeftovers.machinePaths())).hasSize(1);
    }

    @Test
    void findsAnUnfinishedMark() {
        sketch.with("A.java", "// TO" + "DO").with("b.yaml", "# FIX" + "ME");

        assertThat(sketch.offencesOf(NoLeftovers.marks())).hasSize(2);
    }

    @Test
    void findsATestThatSleeps() {
        sketch.with("a/src/test/java/ATest.java", "Thread" + ".sleep(5);");

        assertThat(sketch.offencesOf(NoLeftovers.sleepingTests())).hasSize(1);
    }

    @Test
    void findsATestThatIsOffWithoutAReason() {
        sketch.with("A.java", "@Dis" + "abled\nvoid a() {}")
                .with("B.java", "@Dis" + "abled(\"\") void b() {}")
                .with("C.java", "@Dis" + "abled(\"needs a Docker engine\") void c() {}");

        assertThat(sketch.offencesOf(NoLeftovers.testsSwitchedOffWithoutReason())).hasSize(2);
    }
}
