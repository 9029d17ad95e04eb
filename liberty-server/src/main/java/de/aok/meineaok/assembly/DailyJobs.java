package de.aok.meineaok.assembly;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import de.aok.meineaok.activation.application.RemindOfActivation;
import de.aok.meineaok.activation.application.RemoveNeverActivated;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.document.application.SweepFiles;
import de.aok.meineaok.login.application.RemoveLoginTraces;
import de.aok.meineaok.retention.application.AnnounceDeletion;
import de.aok.meineaok.retention.application.DeleteExpired;
import de.aok.meineaok.termination.application.CloseAccounts;
import de.aok.meineaok.termination.application.FollowInsurance;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be done every day, on one server at a time: the scheduler's table in the database says on which. A job that a crash
 * broke off is taken up by whichever server notices.
 */
@ApplicationScoped
class DailyJobs {
    private static final Logger LOG = LoggerFactory.getLogger(DailyJobs.class);

    /** A job whose server has missed several of them is taken up by another. */
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);

    private final DataSource dataSource;
    private final List<RecurringTask<?>> tasks;
    private @Nullable Scheduler scheduler;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService housekeeping;

    @Inject
    DailyJobs(
            DataSource dataSource,
            FollowInsurance followInsurance,
            CloseAccounts closeAccounts,
            RemoveNeverActivated removeNeverActivated,
            RemoveLoginTraces removeLoginTraces,
            DeleteExpired deleteExpired,
            SweepFiles sweepFiles,
            AnnounceDeletion announceDeletion,
            RemindOfActivation remindOfActivation) {
        this.dataSource = dataSource;
        tasks = List.of(
                daily("close-accounts", LocalTime.of(0, 5), closeAccounts::closeAll),
                daily("delete-expired", LocalTime.of(0, 30), deleteExpired::deleteAll),
                daily("follow-insurance", LocalTime.of(2, 0), followInsurance::followAll),
                daily("remove-never-activated", LocalTime.of(3, 0), removeNeverActivated::removeAll),
                daily("remove-login-traces", LocalTime.of(3, 30), removeLoginTraces::removeAll),
                daily("sweep-files", LocalTime.of(4, 0), sweepFiles::sweepAll),
                daily("announce-deletion", LocalTime.of(5, 0), announceDeletion::announceAll),
                daily("remind-of-activation", LocalTime.of(6, 0), remindOfActivation::remindAll));
    }

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) Startup startup) {
        Scheduler started = Scheduler.create(dataSource)
                .executorService(executor)
                .housekeeperExecutor(housekeeping)
                .pollingInterval(Duration.ofSeconds(30))
                .heartbeatInterval(HEARTBEAT)
                .startTasks(tasks)
                .build();
        started.start();
        scheduler = started;
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** What failed at some accounts is tried at them again, more and more rarely, the next day at the latest. */
    static Instant nextTry(int failuresBefore, Instant failedAt, Instant tomorrow) {
        Instant soon = failedAt.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, 10)));
        return soon.isBefore(tomorrow) ? soon : tomorrow;
    }

    private static RecurringTask<Void> daily(String name, LocalTime at, IntSupplier job) {
        Schedule daily = Schedules.daily(LegalCalendar.ZONE, at);
        return Tasks.recurring(name, daily)
                .onFailure((failed, execution) -> execution.reschedule(
                        failed,
                        nextTry(
                                failed.getExecution().consecutiveFailures,
                                failed.getTimeDone(),
                                daily.getNextExecutionTime(failed))))
                .execute((instance, context) -> LOG.info("{}: {}", name, job.getAsInt()));
    }
}
