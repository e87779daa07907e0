package org.apache.kafka.clients.producer;

/// Stands in for the class of this name in Kafka's client library.
public interface Producer {}
