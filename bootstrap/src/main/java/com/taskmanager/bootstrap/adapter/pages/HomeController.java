package com.taskmanager.bootstrap.adapter.pages;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What runs here, and a first conversation with it: a page for browsers, the same as text for
/// everybody else.
@RestController
final class HomeController {
    /// The page brings its own style, and nothing else at all.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String page;
    private final String text;

    HomeController() throws IOException {
        this.page = read("home.html");
        this.text = read("home.txt");
    }

    /// Browsers name HTML among what they accept; others take anything, and get text.
    @GetMapping(
            path = "/",
            produces = {MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_HTML_VALUE})
    ResponseEntity<byte[]> home(@RequestHeader(defaultValue = "*/*") String accept) {
        return accept.contains(MediaType.TEXT_HTML_VALUE)
                ? answer(page, MediaType.TEXT_HTML)
                : answer(text, MediaType.TEXT_PLAIN);
    }

    private static ResponseEntity<byte[]> answer(String template, MediaType type) {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .body(template.replace("{here}", here).getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String name) throws IOException {
        return new ClassPathResource("home/" + name).getContentAsString(StandardCharsets.UTF_8);
    }
}
