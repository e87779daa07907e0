package com.taskmanager.bootstrap.adapter.functions;

import java.io.InputStream;

/// The body of a sidecar's request, to be read once. It may be larger than what is to be held at
/// once.
record DeliveryBody(InputStream stream) {}
