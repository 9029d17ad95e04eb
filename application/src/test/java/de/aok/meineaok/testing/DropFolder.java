package de.aok.meineaok.testing;

import de.aok.meineaok.notification.application.files.FileDrop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder into which a {@link FileDrop} drops, and which can be taken away from it.
 *
 * @param path need not be there
 */
public record DropFolder(Path path) {

    /** What each file in it holds. */
    public List<byte[]> contents() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    contents.add(Files.readAllBytes(file));
                }
            }
        }
        return contents;
    }

    /** Puts it aside, and a file in its place, into which nothing can be dropped. */
    public void takeDown() throws IOException {
        if (Files.isDirectory(path)) {
            Files.move(path, aside());
        }
        Files.createFile(path);
    }

    /** Puts it back. */
    public void bringBack() throws IOException {
        Files.delete(path);
        if (Files.isDirectory(aside())) {
            Files.move(aside(), path);
        }
    }

    private Path aside() {
        return path.resolveSibling(path.getFileName() + ".aside");
    }
}
