package com.taskmanager.architecture.repository;

import com.taskmanager.architecture.Checkout;

import java.util.List;

/// One thing that is true of the repository, and everything that says otherwise: each offence names
/// its file. No offence, no problem.
interface Check {
    List<String> offences(Checkout checkout);
}
