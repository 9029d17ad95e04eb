package de.aok.meineaok.credential.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.credential.application.OverloadedException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class HashingQueueTest {
    private static final Response ANSWER = Response.noContent().build();

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Test
    void an_answer_comes_when_its_turn_does() {
        CompletableFuture<Response> answer =
                queue(Duration.ofMinutes(1)).answer(() -> ANSWER).toCompletableFuture();
        assertThat(answer).isNotDone();

        waiting.remove().run();

        assertThat(answer).isCompletedWithValue(ANSWER);
    }

    @Test
    void what_fails_fails_as_it_did() {
        IllegalStateException fault = new IllegalStateException("broken");
        CompletableFuture<Response> answer = queue(Duration.ofMinutes(1))
                .answer(() -> {
                    throw fault;
                })
                .toCompletableFuture();

        waiting.remove().run();

        assertThat(answer.exceptionNow()).isSameAs(fault);
    }

    @Test
    void whoever_waited_too_long_is_not_worked_for() {
        CompletableFuture<Response> answer = queue(Duration.ofSeconds(-1))
                .answer(() -> {
                    throw new AssertionError("worked for nobody");
                })
                .toCompletableFuture();

        waiting.remove().run();

        assertThat(answer.exceptionNow()).isInstanceOf(OverloadedException.class);
    }

    @Test
    void whoever_waits_when_the_server_stops_is_told() {
        HashingQueue queue = queue(Duration.ofMinutes(1));
        CompletableFuture<Response> answer = queue.answer(() -> {
                    throw new AssertionError("worked for nobody");
                })
                .toCompletableFuture();

        queue.close();
        waiting.remove().run();

        assertThat(answer.exceptionNow()).isInstanceOf(OverloadedException.class);
    }

    @Test
    void whoever_finds_the_queue_full_learns_it_at_once() {
        HashingQueue full = new HashingQueue(
                work -> {
                    throw new RejectedExecutionException();
                },
                Duration.ofMinutes(1));

        assertThatThrownBy(() -> full.answer(() -> ANSWER)).isInstanceOf(OverloadedException.class);
    }

    private HashingQueue queue(Duration longestWait) {
        return new HashingQueue(waiting::add, longestWait);
    }
}
