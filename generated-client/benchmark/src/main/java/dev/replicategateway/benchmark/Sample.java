package dev.replicategateway.benchmark;

/** One number: of what, for whom, in which round, and how busy the machine was. */
record Sample(
    String measure, String peer, int round, double value, String unit, double loadAverage) {}
