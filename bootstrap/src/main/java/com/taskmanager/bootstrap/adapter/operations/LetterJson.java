package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.inbox.DeadLetter.Identity;
import com.taskmanager.application.lookup.LetterGroup;
import com.taskmanager.application.lookup.LetterLine;
import com.taskmanager.bootstrap.taskjson.Values;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Dead letters as operators see them: never what a person wrote.
final class LetterJson {
    private LetterJson() {}

    static ObjectNode of(LetterLine line) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", line.id());
        json.put("consumer", line.consumer());
        json.put("topic", line.topic().name());
        identified(json, line.identity());
        json.put("status", Values.wireName(line.status()));
        json.put("cause", Values.wireName(line.death().cause()));
        json.put("error", line.death().error());
        json.put("attempts", line.death().attempts());
        var place = line.place();
        json.put("partition", place == null ? null : (Integer) place.partition());
        json.put("offset", place == null ? null : (Long) place.offset());
        return json.put("since", line.death().since().toString());
    }

    static ObjectNode of(LetterGroup group) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("consumer", group.consumer());
        json.put("type", group.type());
        json.put("error", group.error());
        json.put("letters", group.letters());
        json.put("oldest", group.oldest().toString());
        return json.put("youngest", group.youngest().toString());
    }

    private static void identified(ObjectNode json, @Nullable Identity identity) {
        var id = identity == null ? null : identity.id();
        json.put("user_id", identity == null ? null : user(identity));
        json.put("seq", identity == null ? null : (Long) identity.number().seq());
        json.put("event_id", id == null ? null : id.toString());
        json.put("type", identity == null ? null : identity.type());
    }

    private static String user(Identity identity) {
        return identity.number().stream().user().value();
    }
}
