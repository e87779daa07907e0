/// Other people's outboxes, each used as its documentation says: with its defaults, and with its
/// own advice. Where the advice stands is in RATIONALE.md.
@NullMarked
package com.taskmanager.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
