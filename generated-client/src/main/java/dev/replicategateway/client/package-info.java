/** A client for Replicate-compatible prediction gateways. */
@NullMarked
package dev.replicategateway.client;

import org.jspecify.annotations.NullMarked;
