/// What is tidied up now and then, whoever does it: any process may, at any time, side by side.
@NullMarked
package com.taskmanager.bootstrap.housekeeping;

import org.jspecify.annotations.NullMarked;
