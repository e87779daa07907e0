/// What must stay true of the files of the repository: documents, settings, sources as text.
@NullMarked
package com.taskmanager.architecture.repository;

import org.jspecify.annotations.NullMarked;
