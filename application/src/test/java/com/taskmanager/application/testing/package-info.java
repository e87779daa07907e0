/// The world as the application sees it, in memory: for tests of use cases, and held to the same
/// contracts as the real one.
@NullMarked
package com.taskmanager.application.testing;

import org.jspecify.annotations.NullMarked;
