package dev.replicategateway.benchmark.byhand;

/** A request whose optional properties are not set. */
public record HandwrittenRequest(String version, AnimateDiff input) {}
