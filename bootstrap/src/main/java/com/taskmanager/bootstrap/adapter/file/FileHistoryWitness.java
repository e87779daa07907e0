package com.taskmanager.bootstrap.adapter.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.taskmanager.application.history.HistoryUnclear;
import com.taskmanager.application.history.HistoryWitness;
import com.taskmanager.application.history.Sighting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/// One line in a file of its own, written beside and moved over: a crash leaves the old or the new.
public record FileHistoryWitness(Path file) implements HistoryWitness {
    private static final Pattern LINE =
            Pattern.compile(
                    "system (\\d{1,20}) timeline (\\d{1,10}) position (\\d{1,18}) declarations (\\d{1,9})\\s*");

    @Override
    public Optional<Sighting> remembered() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parsed(Files.readString(file, UTF_8)));
        } catch (IOException e) {
            throw new HistoryUnclear("%s cannot be read: %s".formatted(file, e));
        }
    }

    @Override
    public void remember(Sighting sighting) {
        var line =
                "system %s timeline %d position %d declarations %d%n"
                        .formatted(
                                sighting.system(),
                                sighting.timeline(),
                                sighting.position(),
                                sighting.declarations());
        try {
            replaceBy(line);
        } catch (IOException e) {
            throw new HistoryUnclear("%s cannot be written: %s".formatted(file, e));
        }
    }

    private void replaceBy(String line) throws IOException {
        var target = file.toAbsolutePath();
        Files.createDirectories(target.resolveSibling(".").normalize());
        var beside = target.resolveSibling(target.getFileName() + ".new");
        try (var out =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
            out.force(true);
        }
        Files.move(
                beside,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Sighting parsed(String text) {
        var line = LINE.matcher(text);
        if (!line.matches()) {
            throw new HistoryUnclear(
                    "%s does not say which database was seen last. If the database is the right one, remove that file."
                            .formatted(file));
        }
        return new Sighting(
                line.group(1),
                Long.parseLong(line.group(2)),
                Long.parseLong(line.group(3)),
                Integer.parseInt(line.group(4)));
    }
}
