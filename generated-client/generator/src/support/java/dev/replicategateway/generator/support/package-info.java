/**
 * The support classes of generated code: compiled, linted and tested here, and written into each
 * output that needs them, with the package replaced by that of its models.
 *
 * <p>They use Java 11, Retrofit, Moshi, Okio and JSpecify, and nothing else.
 */
@NullMarked
package dev.replicategateway.generator.support;

import org.jspecify.annotations.NullMarked;
