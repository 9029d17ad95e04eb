package de.aok.meineaok.credential.crypto;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One Argon2id hash by each library, and what each leaves to the garbage collector. Single hashes are sampled: on a busy machine
 * the lowest ones (p0.00) can still be compared.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Argon2Benchmark {
    private static final String SECRET = "Ein-langes-Passwort-7";
    private static final byte[] SECRET_BYTES = SECRET.getBytes(StandardCharsets.UTF_8);

    @Param({"19456:2", "7168:5"})
    public String memoryAndIterations = "";

    private Argon2Parameters parameters = Argon2Parameters.recommended();
    private PasswordHashing hashing = hashing(parameters);
    private Argon2Advanced argon2Jvm = Argon2Factory.createAdvanced(Argon2Factory.Argon2Types.ARGON2id, 16, 32);
    private Argon2Function password4j = password4j(parameters);
    private byte[] salt = new byte[0];

    @Setup
    public void setUp() {
        String[] parts = memoryAndIterations.split(":", 2);
        parameters = new Argon2Parameters(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), 1);
        hashing = hashing(parameters);
        argon2Jvm = Argon2Factory.createAdvanced(Argon2Factory.Argon2Types.ARGON2id, 16, 32);
        password4j = password4j(parameters);
        salt = new SecureRandom().generateSeed(16);
    }

    /** The production class: its memory is kept from one hash to the next. */
    @Benchmark
    public PasswordHash bouncyCastleKeepingMemory() {
        try (PasswordHashing.Turn turn = hashing.await()) {
            return turn.hash(SECRET);
        }
    }

    /** The same with new memory for each hash. */
    @Benchmark
    public byte[] bouncyCastleAllocating() {
        return new Workspace(parameters.memoryKiB()).argon2id(SECRET, salt, parameters, 32);
    }

    @Benchmark
    public byte[] argon2Jvm() {
        return argon2Jvm.rawHash(parameters.iterations(), parameters.memoryKiB(), 1, SECRET_BYTES, salt);
    }

    @Benchmark
    public byte[] password4j() {
        return password4j.hash(SECRET_BYTES, salt).getBytes();
    }

    private static PasswordHashing hashing(Argon2Parameters parameters) {
        return new Argon2idHashing(parameters, new HashingLimits(1, 0, Duration.ZERO));
    }

    private static Argon2Function password4j(Argon2Parameters parameters) {
        return Argon2Function.getInstance(parameters.memoryKiB(), parameters.iterations(), 1, 32, Argon2.ID);
    }
}
