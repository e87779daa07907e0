package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.lookup.LetterQuery;
import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.door.QueryString;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/// What operators look at. Nothing here changes anything.
@RestController
@RequestMapping(path = "/api/operations", produces = MediaType.APPLICATION_JSON_VALUE)
final class LookController {
    private final InboxDesk inboxes;
    private final OutboxDesk outbox;

    LookController(InboxDesk inboxes, OutboxDesk outbox) {
        this.inboxes = inboxes;
        this.outbox = outbox;
    }

    @GetMapping("/summary")
    ResponseEntity<byte[]> summary() {
        return Answer.ok(new Overview(inboxes.views(), outbox).json()).entity();
    }

    @GetMapping("/streams")
    ResponseEntity<byte[]> streams(QueryString query) {
        var lists = new StreamLists(inboxes.views().lookups(), outbox.tools().parked());
        return lists.answer(query.fields()).entity();
    }

    @GetMapping("/dead-letters")
    ResponseEntity<byte[]> letters(QueryString query) {
        var fields = query.fields();
        var filter = LetterFilters.withStatus(fields);
        int limit = LetterFilters.limit(fields);
        var before =
                PageCursor.read(
                        fields.field("cursor"), filter, place -> Long.valueOf(place.getFirst()));
        fields.refuseOthers();
        fields.errors().refuseIfAny();
        var page =
                inboxes.views()
                        .lookups()
                        .listDeadLetters()
                        .list(new LetterQuery(filter, before, limit));
        var next = page.next();
        var cursor = next == null ? null : PageCursor.write(filter, List.of(next.toString()));
        return Pages.answer(page.items(), LetterJson::of, cursor).entity();
    }

    @GetMapping("/dead-letters/groups")
    ResponseEntity<byte[]> groups(QueryString query) {
        var fields = query.fields();
        var filter = LetterFilters.withStatus(fields);
        int limit = LetterFilters.limit(fields);
        fields.refuseOthers();
        fields.errors().refuseIfAny();
        var groups = inboxes.views().lookups().groupDeadLetters().group(filter, limit);
        return Pages.answer(groups, LetterJson::of, null).entity();
    }
}
