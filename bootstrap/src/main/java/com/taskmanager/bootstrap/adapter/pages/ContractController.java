package com.taskmanager.bootstrap.adapter.pages;

import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.ProblemResponse;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.Duration;

/// The event contract: the schemas that events name, and the AsyncAPI document of topics and
/// messages.
@RestController
final class ContractController {
    private static final MediaType YAML = MediaType.valueOf("application/yaml");
    private static final Duration FRESH = Duration.ofHours(1);

    /// Names like those of event types; nothing else on the class path can be asked for.
    @GetMapping("/schemas/{name:[a-z_-]+(?:\\.[a-z_-]+)*}/{version:v[0-9]+}.json")
    ResponseEntity<byte[]> schema(@PathVariable String name, @PathVariable String version)
            throws IOException {
        var path = "schemas/%s/%s.json".formatted(name, version);
        return answer(path, MediaType.valueOf("application/schema+json"));
    }

    @GetMapping("/asyncapi.yaml")
    ResponseEntity<byte[]> asyncApi() throws IOException {
        return answer("asyncapi.yaml", YAML);
    }

    private static ResponseEntity<byte[]> answer(String path, MediaType type) throws IOException {
        var document = new ClassPathResource(path);
        return document.exists()
                ? ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                        .body(document.getContentAsByteArray())
                : ProblemResponse.entity(Problem.ofStatus(404), HttpHeaders.EMPTY);
    }
}
