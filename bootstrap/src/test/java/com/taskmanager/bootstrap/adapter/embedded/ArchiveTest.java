package com.taskmanager.bootstrap.adapter.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTest {
    @ParameterizedTest
    @CsvSource({
        "Linux,amd64,linux-x86_64",
        "Linux,aarch64,linux-arm_64",
        "Mac OS X,aarch64,darwin-arm_64",
        "Mac OS X,x86_64,darwin-x86_64",
        "Windows 11,amd64,windows-x86_64",
        "FreeBSD,riscv64,freebsd-riscv64"
    })
    void isNamedByTheMachine(String os, String arch, String platform) {
        assertThat(Archive.platform(os, arch)).isEqualTo(platform);
    }
}
