/// Who may come in: demo users or an OAuth 2 issuer, and the sidecar by its token.
@NullMarked
package com.taskmanager.bootstrap.security;

import org.jspecify.annotations.NullMarked;
