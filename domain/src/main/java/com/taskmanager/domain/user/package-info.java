/// Who owns things: opaque identities of people, never their names.
@NullMarked
package com.taskmanager.domain.user;

import org.jspecify.annotations.NullMarked;
