package com.taskmanager.benchmarks;

import java.util.List;

/// Everything that a run found out, as it is kept in a file.
public record Figures(Surroundings surroundings, List<Table> tables) {}
