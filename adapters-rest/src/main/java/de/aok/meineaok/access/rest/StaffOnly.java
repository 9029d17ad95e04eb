package de.aok.meineaok.access.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a resource, or one method of it, to staff and to nobody else, however well logged in. On a method it counts before that on
 * the resource.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Rule(RuleId.HOT_2)
public @interface StaffOnly {
    /** The roles of which one is needed. */
    StaffRole[] value();
}
