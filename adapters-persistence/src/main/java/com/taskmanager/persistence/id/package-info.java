/// Identities drawn outside the database.
@NullMarked
package com.taskmanager.persistence.id;

import org.jspecify.annotations.NullMarked;
