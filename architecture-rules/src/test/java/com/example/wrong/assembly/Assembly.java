package com.example.wrong.assembly;

/** Puts it together. */
public final class Assembly {}
