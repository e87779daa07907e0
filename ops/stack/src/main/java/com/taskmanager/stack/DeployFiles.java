package com.taskmanager.stack;

import com.taskmanager.stack.manifest.Manifests;

import java.nio.file.Path;

/// Which folders under `deploy/` a stack reads.
record DeployFiles(Path topicsFolder, Path daprFolder) {

    static DeployFiles of(Path deploy, boolean secured) {
        return new DeployFiles(
                deploy.resolve("base/kafka"),
                deploy.resolve(secured ? "overlays/dapr-secured" : "base/dapr"));
    }

    Manifests topics() {
        return Manifests.rendered(topicsFolder);
    }

    /// Rendered anew: whoever asks may change them.
    Manifests dapr() {
        return Manifests.rendered(daprFolder);
    }
}
