package com.taskmanager.bootstrap.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.ArrayList;
import java.util.List;

@DoorTest
class ListDoorTest {
    @LocalServerPort private int port;
    private Visitor alice = Visitor.stranger(0);

    @BeforeEach
    void knock() {
        alice = Visitor.alice(port);
    }

    @Test
    void leadsThroughAllPagesOnce() {
        for (int day = 1; day <= 5; day++) {
            alice.creates(
                    "{\"title\": \"p%d\", \"tags\": [\"pages\"], \"due_date\": \"2027-03-0%d\"}"
                            .formatted(day, day));
        }
        var titles = new ArrayList<String>();
        var page = alice.get("/api/tasks?tag=pages&limit=2");
        while (true) {
            page.json().path("items").forEach(task -> titles.add(task.path("title").asString()));
            if (page.json().path("next_cursor").isNull()) {
                break;
            }
            page = alice.get(next(page));
        }

        assertThat(titles).containsExactly("p1", "p2", "p3", "p4", "p5");
        assertThat(page.header("Link")).isEmpty();
    }

    @Test
    void takesACursorForItsOwnListOnly() {
        alice.creates("{\"title\": \"a\", \"tags\": [\"own\"]}");
        alice.creates("{\"title\": \"b\", \"tags\": [\"own\"]}");
        var cursor = alice.get("/api/tasks?tag=own&limit=1").json().path("next_cursor").asString();

        assertThat(alice.get("/api/tasks?tag=own&cursor=" + cursor).status()).isEqualTo(200);
        for (var other : List.of("", "tag=own&status=all&", "tag=own&sort=-due_date&")) {
            assertThat(alice.get("/api/tasks?" + other + "cursor=" + cursor).pointers())
                    .containsExactly("/cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=10000",
                "limit=ten",
                "limit=1.0",
                "limit=",
                "limit=1&limit=2",
                "status=gone",
                "priority=urgent",
                "sort=colour",
                "sort=title,-title",
                "sort=",
                "due_before=soon",
                "due_after=2027-02-30",
                "q=",
                "q=%00",
                "q=%ff",
                "q=%zz",
                "tag=",
                "cursor=forged",
                "cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "cursor=%C3%A4",
                "page=2"
            })
    void refusesQueriesThatAreNone(String query) {
        var reply = Wire.send(port, "GET /api/tasks?" + query + head());

        assertThat(reply).startsWith("HTTP/1.1 400").contains("\"invalid_request\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=200",
                "status=deleted",
                "priority=high&tag=a&tag=b",
                "q=water%20plants",
                "due_before=2027-01-31&due_after=2027-01-01T00:00:00%2B01:00",
                "sort=-priority,due_date",
                ""
            })
    void takesQueriesThatAreSome(String query) {
        assertThat(alice.get("/api/tasks?" + query).status()).isEqualTo(200);
    }

    private static String head() {
        return " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer demo-alice\r\nConnection: close\r\n\r\n";
    }

    private static String next(Visitor.Reply page) {
        var link = page.header("Link");
        assertThat(link).startsWith("</api/tasks?").endsWith(">; rel=\"next\"");
        return link.substring(1, link.indexOf('>'));
    }
}
