package com.example.wrong.application;

import java.util.logging.Logger;

/** Logs, which a use case leaves to others, and looks outwards. */
public final class Join {
    public void join(com.example.wrong.adapter.web.JoinPage page) {
        Logger.getLogger(page.title()).info("joined");
        new java.beans.PropertyChangeSupport(this);
    }
}
