/**
 * What can go wrong at a gateway, one unchecked class for each thing that a caller does about it.
 */
@NullMarked
package dev.replicategateway.client.error;

import org.jspecify.annotations.NullMarked;
