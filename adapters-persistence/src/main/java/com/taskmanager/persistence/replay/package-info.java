/// Replays of dead letters in `operator_job` and `operator_job_letter`.
@NullMarked
package com.taskmanager.persistence.replay;

import org.jspecify.annotations.NullMarked;
