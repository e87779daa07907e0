package com.taskmanager.architecture;

/// The package layout that every rule is written against. The product lives in one house, the
/// fixtures that break its rules in another of the same plan.
record House(String root) {
    static final House PRODUCT = new House("com.taskmanager");
    static final House FIXTURE = new House("com.taskmanager.fixture");

    String domain() {
        return root + ".domain..";
    }

    /// The one package of the domain that knows the recurrence library.
    String recurrence() {
        return root + ".domain.recurrence..";
    }

    String application() {
        return root + ".application..";
    }

    String port() {
        return root + ".application.port..";
    }

    String persistence() {
        return root + ".persistence..";
    }

    String dapr() {
        return root + ".dapr..";
    }

    String bootstrap() {
        return root + ".bootstrap..";
    }

    /// Where the parts are put together, and nothing else happens.
    String wiring() {
        return root + ".bootstrap.wiring..";
    }

    /// Where a failed start is put into words.
    String diagnosis() {
        return root + ".bootstrap.diagnosis..";
    }

    String bootstrapAdapters() {
        return root + ".bootstrap.adapter..";
    }

    String bootstrapAdapter(String name) {
        return root + ".bootstrap.adapter." + name + "..";
    }

    /// Domain and application: the part that must give the same answer to the same question for
    /// ever.
    String[] inside() {
        return new String[] {domain(), application()};
    }

    String everywhere() {
        return root + "..";
    }
}
