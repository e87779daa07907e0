package com.taskmanager.bootstrap.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Walks every door there is, as the program itself lists them: a new one that is not in the
/// contract, or not in this walk, fails here.
@DoorTest
class EveryDoorTest {
    /// Doors that name no task of anybody's, with why another user's cannot be seen there.
    private static final Map<String, String> WITHOUT_A_TASK =
            Map.of(
                    "get /api/operations/timeline", "is for operators, and shows no task",
                    "get /api/tasks", "lists the caller's own",
                    "post /api/tasks", "makes the caller's own",
                    "post /api/recurrence/preview", "knows no tasks",
                    "post /functions/addTask", "makes the caller's own",
                    "post /functions/listTasks", "lists the caller's own",
                    "post /functions/recurringTasks", "is for the sidecar",
                    "post /functions/deadLetters", "is for the sidecar");

    private static final Pattern NAMES = Pattern.compile("\\{name:([^}]*)}");

    @LocalServerPort private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();

    @Test
    void isInTheContractAndNothingElseIs() {
        assertThat(mapped()).isEqualTo(documented());
    }

    @Test
    void isWalkedOrSaysWhyNot() {
        var walked = new TreeSet<>(WITHOUT_A_TASK.keySet());
        walks().map(Walk::door).forEach(walked::add);
        operatorsDoors().forEach(walked::add);

        assertThat(walked).isEqualTo(documented());
    }

    @ParameterizedTest
    @MethodSource("operatorsDoors")
    void areClosedToPeopleWhereOperatorsWork(String door) {
        var method = door.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        var path = door.split(" ", 2)[1].replaceAll("\\{[a-z]+}", "1");
        var body = method.equals("POST") ? "{\"reason\": \"I want to\"}" : "";
        var reply = Visitor.alice(port).json().call(method, path, body);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("forbidden");
    }

    private static Stream<String> operatorsDoors() {
        return documented().stream().filter(door -> door.matches("\\w+ /api/(operations|jobs)/.*"));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void hidesTheTasksOfOthers(Walk walk) {
        long id = Visitor.alice(port).creates("{\"title\": \"alice's secret\"}");
        var method = walk.door().split(" ", 2)[0].toUpperCase(Locale.ROOT);
        var path = walk.door().split(" ", 2)[1].replace("{id}", Long.toString(id));
        var body = walk.body().replace("{id}", Long.toString(id));

        var reply = Visitor.bob(port).json().call(method, path, body);

        if (path.endsWith(":batch")) {
            assertThat(reply.json().path("results").get(0).path("status").intValue())
                    .isEqualTo(404);
        } else {
            assertThat(reply.status()).isEqualTo(404);
        }
        assertThat(reply.response().body()).doesNotContain("secret");
        assertThat(Visitor.alice(port).get("/api/tasks/" + id).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void listsNobodyTheTasksOfOthers() {
        Visitor.alice(port).creates("{\"title\": \"alice's secret\"}");

        assertThat(Visitor.bob(port).get("/api/tasks?status=all&q=secret").json().path("items"))
                .isEmpty();
        assertThat(
                        Visitor.bob(port)
                                .post("/functions/listTasks", "{\"status\": \"all\"}")
                                .response()
                                .body())
                .doesNotContain("secret");
    }

    record Walk(String door, String body) {}

    private static Stream<Walk> walks() {
        var single =
                Stream.of(
                        new Walk("get /api/tasks/{id}", ""),
                        new Walk("patch /api/tasks/{id}", "{\"title\": \"b\"}"),
                        new Walk("delete /api/tasks/{id}", ""),
                        new Walk("post /api/tasks/{id}/complete", ""),
                        new Walk("post /api/tasks/{id}/reopen", ""),
                        new Walk("post /api/tasks/{id}/skip", ""),
                        new Walk("post /api/tasks/{id}/restore", ""),
                        new Walk("post /functions/getTask", "{\"id\": {id}}"),
                        new Walk("post /functions/updateTask", "{\"id\": {id}, \"title\": \"b\"}"),
                        new Walk("post /functions/completeTask", "{\"id\": {id}}"),
                        new Walk("post /functions/deleteTask", "{\"id\": {id}}"));
        var batch =
                Stream.of("complete", "reopen", "skip", "delete", "restore")
                        .map(op -> "{\"op\": \"" + op + "\", \"id\": {id}}");
        var update = "{\"op\": \"update\", \"id\": {id}, \"body\": {\"title\": \"b\"}}";
        return Stream.concat(
                single, Stream.concat(batch, Stream.of(update)).map(EveryDoorTest::batch));
    }

    private static Walk batch(String operation) {
        return new Walk(
                "post /api/tasks:batch",
                "{\"mode\": \"each\", \"operations\": [" + operation + "]}");
    }

    private static Set<String> documented() {
        var doors = new TreeSet<String>();
        Contract.paths()
                .propertyStream()
                .forEach(
                        path ->
                                path.getValue()
                                        .propertyNames()
                                        .forEach(
                                                method -> doors.add(method + " " + path.getKey())));
        return doors;
    }

    private Set<String> mapped() {
        var doors = new TreeSet<String>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(
                        info ->
                                info.getPatternValues().stream()
                                        .filter(path -> path.matches("/(api|functions)[/:].*"))
                                        .flatMap(EveryDoorTest::written)
                                        .forEach(
                                                path ->
                                                        info.getMethodsCondition()
                                                                .getMethods()
                                                                .forEach(
                                                                        m ->
                                                                                doors.add(
                                                                                        low(
                                                                                                        m
                                                                                                                .name())
                                                                                                + " "
                                                                                                + path))));
        return doors;
    }

    /// A pattern of names stands for as many paths.
    private static Stream<String> written(String pattern) {
        var names = NAMES.matcher(pattern);
        return names.find()
                ? Arrays.stream(names.group(1).split("\\|")).map(name -> names.replaceFirst(name))
                : Stream.of(pattern);
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
