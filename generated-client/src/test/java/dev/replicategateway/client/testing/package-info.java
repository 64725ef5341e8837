/** What several tests stand on: gateways that misbehave, time that a test moves, listeners. */
package dev.replicategateway.client.testing;
