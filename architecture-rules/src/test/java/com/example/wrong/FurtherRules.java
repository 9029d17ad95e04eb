package com.example.wrong;

/** Rules of which another enum has one. */
public enum FurtherRules {
    XYZ_1,
    XYZ_2
}
