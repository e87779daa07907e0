package com.taskmanager.stack;

import com.taskmanager.stack.process.CannotRun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The broker's certificate, which is its own authority, made by the JDK's keytool.
///
/// @param password of the key store; the file is for its owner's eyes only
record Certificate(Path keyStore, Path pem, String password) {

    static Certificate in(Path folder) {
        var word = Passwords.in(folder.resolve("keystore.properties"), List.of("keystore"));
        var certificate =
                new Certificate(
                        folder.resolve("broker.p12"),
                        folder.resolve("broker.pem"),
                        word.getOrDefault("keystore", ""));
        if (Files.notExists(certificate.keyStore)) {
            certificate.make();
        }
        return certificate;
    }

    /// In PEM, for those who have to trust it.
    String authority() {
        try {
            return Files.readString(pem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> server() {
        return Map.of(
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                keyStore.toString(),
                "ssl.keystore.password",
                password,
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                pem.toString());
    }

    Map<String, String> client() {
        return Map.of("ssl.truststore.type", "PEM", "ssl.truststore.location", pem.toString());
    }

    private void make() {
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=broker",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-validity",
                "3650");
        keytool("-exportcert", "-rfc", "-file", pem.toString());
    }

    /// The password goes by the environment: everybody can read a command.
    private void keytool(String... arguments) {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(tool));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of(
                        "-alias",
                        "broker",
                        "-keystore",
                        keyStore.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass:env",
                        "STORE_PASSWORD"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("STORE_PASSWORD", password);
        try {
            var process = builder.start();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new CannotRun("keytool made no certificate:\n" + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted");
        }
    }

    @Override
    public String toString() {
        return "certificate in " + pem;
    }
}
