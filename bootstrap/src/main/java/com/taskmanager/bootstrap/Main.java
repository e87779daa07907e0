package com.taskmanager.bootstrap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import java.util.List;

/// Starts the task manager: with no settings at all, everything in one process.
@SpringBootApplication
public class Main {
    public static void main(String[] args) {
        if (List.of(args).contains("--help")) {
            System.out.println(Usage.TEXT);
        } else {
            Carriers.provide(System.getProperties(), Runtime.getRuntime().availableProcessors());
            SpringApplication.run(Main.class, args);
        }
    }
}
