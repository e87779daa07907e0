package com.taskmanager.bootstrap.adapter.pages;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

/// The contract of the doors, as JSON and as YAML. It is written, not derived: tests check what the
/// code does against it, and clients see it change in review.
@RestController
final class OpenApiController {
    private final byte[] yaml;
    private final byte[] json;

    OpenApiController() throws IOException {
        this.yaml = new ClassPathResource("openapi.yaml").getContentAsByteArray();
        this.json = JsonMapper.shared().writeValueAsBytes(read());
    }

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    @GetMapping(path = "/v3/api-docs.yaml", produces = MediaType.APPLICATION_YAML_VALUE)
    ResponseEntity<byte[]> yaml() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(yaml);
    }

    private static Object read() throws IOException {
        try (var stream = new ClassPathResource("openapi.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        }
    }
}
