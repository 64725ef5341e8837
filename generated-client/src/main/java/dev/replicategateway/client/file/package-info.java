/** Files that go into a prediction and come out of it. */
@NullMarked
package dev.replicategateway.client.file;

import org.jspecify.annotations.NullMarked;
