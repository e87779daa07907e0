/// A name to forbid: the build has no Kafka library, so the fixture that would use one needs a
/// stand-in.
@NullMarked
package org.apache.kafka.clients.producer;

import org.jspecify.annotations.NullMarked;
