package de.aok.meineaok.problem.rest;

import de.aok.meineaok.credential.application.OverloadedException;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Threads on which requests are answered that take long: whoever brings files may be slow. So they take none of the server's own, on
 * which all others wait.
 */
public final class RequestThreads {
    private final Executor threads;

    /** @param threads reject what is too much for them */
    public RequestThreads(Executor threads) {
        this.threads = threads;
    }

    /**
     * Has a request answered.
     *
     * @param work runs on another thread than the request's: what is bound to that one has to be read before
     * @return the answer, or what the work threw
     * @throws OverloadedException if it is too much
     */
    public CompletionStage<Response> answer(Supplier<Response> work) {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        try {
            threads.execute(() -> {
                try {
                    answer.complete(work.get());
                } catch (Throwable failure) {
                    answer.completeExceptionally(failure);
                }
            });
        } catch (RejectedExecutionException e) {
            throw new OverloadedException("too many requests that take long");
        }
        return answer;
    }
}
