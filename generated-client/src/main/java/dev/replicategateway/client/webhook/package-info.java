/** Receiving predictions by webhook: who sent them, when, and what they say. */
@NullMarked
package dev.replicategateway.client.webhook;

import org.jspecify.annotations.NullMarked;
