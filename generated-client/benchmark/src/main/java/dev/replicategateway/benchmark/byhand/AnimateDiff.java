package dev.replicategateway.benchmark.byhand;

import dev.replicategateway.client.model.AnimateDiffCheckpoint;
import dev.replicategateway.client.model.MotionModule;

/** The documented input; null where a property is absent. */
public record AnimateDiff(
    MotionModule motionModule,
    AnimateDiffCheckpoint path,
    String prompt,
    String nPrompt,
    Integer steps,
    Double guidanceScale,
    Long seed) {}
