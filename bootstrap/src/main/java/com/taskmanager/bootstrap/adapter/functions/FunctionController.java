package com.taskmanager.bootstrap.adapter.functions;

import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.door.Call;
import com.taskmanager.bootstrap.door.Deliveries;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

/// Lets exactly these functions be called, by POST. What is not in the pattern is no path, so there
/// is nothing to compose, to route or to reach beside them.
@RestController
@RequestMapping("/functions")
final class FunctionController {
    private static final String COMMANDS =
            "addTask|listTasks|getTask|updateTask|completeTask|deleteTask";

    private final Functions functions;

    /// Does not start when one of the names has no function.
    FunctionController(Functions functions) {
        this.functions = functions;
        Stream.of(COMMANDS, Deliveries.NAMES)
                .flatMap(names -> Arrays.stream(names.split("\\|", -1)))
                .forEach(functions::get);
    }

    @PostMapping(path = "/{name:" + COMMANDS + "}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> command(@PathVariable String name, Call call) {
        return functions.<Call, Answer>get(name).apply(call).entity();
    }

    /// Whatever its content type: the sidecar's word for it says nothing about what is inside.
    @PostMapping(
            path = "/{name:" + Deliveries.NAMES + "}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> delivery(@PathVariable String name, HttpServletRequest request)
            throws IOException {
        var body = new DeliveryBody(request.getInputStream());
        return functions.<DeliveryBody, Answer>get(name).apply(body).entity();
    }
}
