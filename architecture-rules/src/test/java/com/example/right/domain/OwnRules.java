package com.example.right.domain;

/** Rules of an embedding system. */
public enum OwnRules {
    XYZ_1,
    XYZ_2
}
