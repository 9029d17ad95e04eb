package de.aok.meineaok.assembly;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import de.aok.meineaok.activation.application.RemindOfActivation;
import de.aok.meineaok.activation.application.RemoveNeverActivated;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.login.application.RemoveLoginTraces;
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
import java.time.LocalTime;
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

    private final DataSource dataSource;
    private final RemindOfActivation remind;
    private final RemoveNeverActivated remove;
    private final RemoveLoginTraces removeTraces;
    private @Nullable Scheduler scheduler;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService housekeeping;

    @Inject
    DailyJobs(
            DataSource dataSource,
            RemindOfActivation remind,
            RemoveNeverActivated remove,
            RemoveLoginTraces removeTraces) {
        this.dataSource = dataSource;
        this.remind = remind;
        this.remove = remove;
        this.removeTraces = removeTraces;
    }

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) Startup startup) {
        Scheduler started = Scheduler.create(dataSource)
                .executorService(executor)
                .housekeeperExecutor(housekeeping)
                .pollingInterval(Duration.ofSeconds(30))
                .startTasks(
                        daily("remind-of-activation", LocalTime.of(6, 0), remind::remindAll),
                        daily("remove-never-activated", LocalTime.of(3, 0), remove::removeAll),
                        daily("remove-login-traces", LocalTime.of(3, 30), removeTraces::removeAll))
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

    private static RecurringTask<Void> daily(String name, LocalTime at, IntSupplier job) {
        return Tasks.recurring(name, Schedules.daily(LegalCalendar.ZONE, at))
                .execute((instance, context) -> LOG.info("{}: {}", name, job.getAsInt()));
    }
}
