package com.example.right;

/** Rules of an embedding system. */
public enum OwnRules {
    XYZ_1,
    XYZ_2
}
