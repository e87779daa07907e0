package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.lookup.LetterFilter;
import com.taskmanager.application.lookup.LetterGroup;
import com.taskmanager.application.lookup.Page;
import com.taskmanager.application.lookup.Scope;
import com.taskmanager.bootstrap.taskjson.Fields;
import com.taskmanager.bootstrap.taskjson.Values;

/// Reads which dead letters are meant, from a query string or a body.
final class LetterFilters {
    private static final int LIMIT = 50;

    private LetterFilters() {}

    static LetterFilter withStatus(Fields fields) {
        return read(fields, fields.field("status").valueOr(Status.OPEN, LetterFilters::status));
    }

    /// Of those about which nobody has decided.
    static LetterFilter open(Fields fields) {
        return read(fields, Status.OPEN);
    }

    static Scope scope(Fields fields) {
        return new Scope(
                fields.field("consumer").value(Texts::name),
                fields.field("topic").value(Texts::topic),
                fields.field("user_id").value(Texts::user));
    }

    static int limit(Fields fields) {
        return fields.field("limit")
                .valueOr(LIMIT, node -> Values.integer(node, 1, Page.LIMIT_MAX));
    }

    private static LetterFilter read(Fields fields, Status status) {
        return new LetterFilter(
                scope(fields),
                status,
                fields.field("type").value(Texts::name),
                fields.field("error").value(node -> Texts.line(node, LetterGroup.ERROR_CHARS_MAX)),
                fields.field("died_from").value(Texts::moment),
                fields.field("died_before").value(Texts::moment));
    }

    private static Status status(tools.jackson.databind.JsonNode node) {
        return Values.constant(Status.class, Values.text(node));
    }
}
