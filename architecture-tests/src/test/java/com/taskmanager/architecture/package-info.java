/// What must stay true of the shape of the code, whoever changes it.
@NullMarked
package com.taskmanager.architecture;

import org.jspecify.annotations.NullMarked;
