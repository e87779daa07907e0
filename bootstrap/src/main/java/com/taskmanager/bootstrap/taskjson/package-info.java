/// Tasks as JSON: strict reading of what people send, and what they get back.
@NullMarked
package com.taskmanager.bootstrap.taskjson;

import org.jspecify.annotations.NullMarked;
