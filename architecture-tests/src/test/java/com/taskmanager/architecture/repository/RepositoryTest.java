package com.taskmanager.architecture.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.architecture.Checkout;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class RepositoryTest {
    @ParameterizedTest
    @MethodSource("checks")
    void theRepositoryHolds(Check check) {
        assertThat(check.offences(Checkout.here())).isEmpty();
    }

    static Stream<Named<Check>> checks() {
        return Stream.of(
                Named.of("links resolve", new LinksResolve()),
                Named.of("settings are documented", new SettingsAreDocumented()),
                Named.of("modules are explained", new ModulesAreExplained()),
                Named.of("top level is known", new TopLevelIsKnown()),
                Named.of("decisions are recorded", new DecisionsAreRecorded()),
                Named.of("promises are tested", new PromisesAreTested()),
                Named.of("packages say what they are for", new PackagesSayWhatTheyAreFor()),
                Named.of("files are small", new FilesAreSmall()),
                Named.of("no machine paths", NoLeftovers.machinePaths()),
                Named.of("no unfinished marks", NoLeftovers.marks()),
                Named.of("no sleeping tests", NoLeftovers.sleepingTests()),
                Named.of(
                        "no test is off without a reason",
                        NoLeftovers.testsSwitchedOffWithoutReason()));
    }

    @Test
    void tellsHowLargeAFileIsInTheMiddle(TestReporter reporter) {
        var median = FilesAreSmall.median(Checkout.here());
        reporter.publishEntry("median of non-blank lines of a file", String.valueOf(median));

        assertThat(median).isBetween(1L, 70L);
    }
}
