package dev.replicategateway.generator.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.NullMarked;

/** The contract's security schemes of which an operation accepts one. */
@NullMarked
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Security {
  /**
   * The alternatives, of which one is enough; each names its schemes, all of which are needed.
   *
   * @return the alternatives; within one, the names are separated by spaces
   */
  String[] value();
}
