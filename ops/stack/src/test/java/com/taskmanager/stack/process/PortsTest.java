package com.taskmanager.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;

class PortsTest {
    @Test
    void givesNoneTwice() {
        assertThat(Stream.generate(Ports::free).limit(500)).doesNotHaveDuplicates();
    }

    @Test
    void givesNoneThatIsGivenToOutgoingConnections() {
        assertThat(Stream.generate(Ports::free).limit(100)).allMatch(port -> port < 32_768);
    }

    @Test
    void givesAnotherOneWhereSomebodyListens() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(Ports.from(taken.getLocalPort())).isNotEqualTo(taken.getLocalPort());
        }
    }
}
