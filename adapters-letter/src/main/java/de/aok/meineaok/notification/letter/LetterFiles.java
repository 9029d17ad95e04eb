package de.aok.meineaok.notification.letter;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Letters;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Hands letters over as {@code <commission>.pdf} in a folder, from where they are printed. A letter is there whole or not at all,
 * and stays there over a power cut; only the owner can read it.
 */
@Rule(RuleId.NTF_3)
public final class LetterFiles implements Letters {
    private static final String LETTER = ".pdf";
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final ActivationLetterPdf activationLetters;

    /**
     * Makes the folder if it is missing, and clears away what a crash left unfinished. Another server at work in the same folder
     * loses no more than a try.
     *
     * @throws IOException if the folder cannot be used
     */
    public LetterFiles(Path folder, ActivationLetterPdf activationLetters) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.activationLetters = activationLetters;
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, '*' + UNFINISHED)) {
            for (Path file : unfinished) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void send(CommissionId id, Commission.Letter letter) throws UndeliverableException {
        Path target = folder.resolve(id + LETTER);
        try {
            if (!Files.exists(target)) {
                writeWhole(target, render(letter));
            }
            // The name lies in the folder, which has to be on the disk as well.
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new UndeliverableException("the letter could not be written", e);
        }
    }

    private byte[] render(Commission.Letter letter) throws UndeliverableException {
        return switch (letter) {
            case Commission.ActivationLetter activation -> activationLetters.render(activation);
        };
    }

    private void writeWhole(Path target, byte[] content) throws IOException {
        Path unfinished = Files.createTempFile(folder, "", UNFINISHED);
        try {
            try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
                file.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
