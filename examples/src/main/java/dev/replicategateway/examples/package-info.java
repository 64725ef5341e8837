/** One class for each thing a user wants to do, and a stand-in gateway that they run against. */
@NullMarked
package dev.replicategateway.examples;

import org.jspecify.annotations.NullMarked;
