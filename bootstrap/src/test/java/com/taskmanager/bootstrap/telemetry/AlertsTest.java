package com.taskmanager.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What wakes people: that it is asked of metrics there are, and comes when it has to.
class AlertsTest {
    private static final Path FOLDER = Path.of("../ops/monitoring");
    private static final Path PAGE = Path.of("../docs/metrics.md");
    private static final Pattern METRIC = Pattern.compile("\\btaskmanager_\\w+");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(taskmanager_\\w+)`");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern ALERT_ROW = Pattern.compile("(?m)^\\| `([A-Z]\\w+)`");
    private static final Pattern SEEN = Pattern.compile("alertname: (\\w+)\\s+exp_alerts:");
    private static final int NO_TOOL = 3;

    @TempDir Path folder;

    @Test
    void comeWhenTheyHaveTo() throws Exception {
        var output = folder.resolve("output").toFile();
        var check =
                new ProcessBuilder(FOLDER.resolve("check").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        int status = check.waitFor();

        var said = Files.readString(output.toPath());
        if (status == NO_TOOL && !Boolean.parseBoolean(System.getenv("CI"))) {
            System.err.println("skipped AlertsTest: " + said);
            abort(said);
        }
        assertThat(status).as(said).isZero();
    }

    @Test
    void askForMetricsThatThereAre() throws Exception {
        assertThat(found(METRIC, alerts(), 0)).isSubsetOf(found(DOCUMENTED, page(), 1));
    }

    @Test
    void haveATestThatSeesThemCome() throws Exception {
        var tests = Files.readString(FOLDER.resolve("alerts-test.yaml"));

        assertThat(found(SEEN, tests, 1)).isEqualTo(found(ALERT, alerts(), 1));
    }

    @Test
    void standOnThePageAllOfThem() throws Exception {
        assertThat(found(ALERT, alerts(), 1)).isEqualTo(found(ALERT_ROW, page(), 1));
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(each -> each.group(group))
                .collect(Collectors.toSet());
    }

    private static String alerts() throws IOException {
        return Files.readString(FOLDER.resolve("alerts.yaml"));
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }
}
