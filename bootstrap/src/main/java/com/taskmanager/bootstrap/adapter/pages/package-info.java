/// What a person sees who opens `/`, and the documents that describe the contract.
@NullMarked
package com.taskmanager.bootstrap.adapter.pages;

import org.jspecify.annotations.NullMarked;
