package org.jemaa.shared;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The right that a use case asks for, such as {@code proposal:submit}, in the municipality of the request.
 * Who holds it is said in one place, {@code identity.Role}. A use case without this annotation fails the architecture test.
 */
@InterceptorBinding
@Inherited
@Target({TYPE, METHOD})
@Retention(RUNTIME)
public @interface Right {

    /** For what anybody may do, signed in or not. */
    String ANYONE = "*";

    @Nonbinding
    String value() default ANYONE;
}
