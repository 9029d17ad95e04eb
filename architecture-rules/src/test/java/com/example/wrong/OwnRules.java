package com.example.wrong;

/** Rules of an embedding system, one of which the portal has already. */
public enum OwnRules {
    XYZ_1,
    PWD_4
}
