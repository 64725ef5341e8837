/**
 * A batch of predictions on Apache Flink: each prompt created once, whatever is lost on the way.
 */
@NullMarked
package dev.replicategateway.examples.cluster;

import org.jspecify.annotations.NullMarked;
