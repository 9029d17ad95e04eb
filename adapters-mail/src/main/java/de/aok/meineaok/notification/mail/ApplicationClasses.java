package de.aok.meineaok.notification.mail;

/**
 * Jakarta Mail finds its parts by the thread's class loader, which on a server's own threads need not be the application's.
 * Whoever comes in from outside lends it ours, and gives back what was there.
 */
final class ApplicationClasses {
    private ApplicationClasses() {}

    /** @return what to give back */
    static ClassLoader lend() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ApplicationClasses.class.getClassLoader());
        return before;
    }

    static void giveBack(ClassLoader before) {
        Thread.currentThread().setContextClassLoader(before);
    }
}
