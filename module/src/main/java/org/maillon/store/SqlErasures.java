package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.editorial.ContentErasure;
import org.maillon.editorial.Difference;
import org.maillon.editorial.Erasure;
import org.maillon.editorial.Erasures;
import org.maillon.editorial.LegalGround;
import org.maillon.editorial.Person;
import org.maillon.editorial.PersonalData;
import org.maillon.editorial.Traces;
import org.maillon.json.Json;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Reading;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabularies;

/** Personal data in the database: found in every column with words, and erased there. */
@ApplicationScoped
public class SqlErasures implements Erasures {

    @Inject
    Sql sql;

    @Inject
    Vocabularies vocabularies;

    @Override
    public List<Erasure.Standing> find(PersonalData data) {
        return new PersonalTraces(sql, data).find();
    }

    @Override
    public Set<String> namesOf(String account) {
        return new PersonalTraces(sql, new PersonalData(Optional.of(account), Set.of(), Set.of(), Set.of()))
                .namesOf(account);
    }

    @Override
    public Set<String> accountsNamed(PersonalData data) {
        return new PersonalTraces(sql, data).accountsNamed();
    }

    @Override
    public int next() {
        sql.list(Command.of("select id from erasure_turn where id = 1 for update"), row -> row.number("id"));
        return Math.toIntExact(sql.number(Command.of("select coalesce(max(number), 0) + 1 from erasure")));
    }

    @Override
    public Map<String, String> eraseContent(UUID partner, ContentErasure erasure) {
        Map<String, String> hashes = new LinkedHashMap<>();
        List<Kept> kept = sql.list(
                Command.of("select number, content, note from revision where partner = ? order by number", partner),
                row -> new Kept(row.number("number"), row.text("content"), row.optionalText("note")));
        for (Kept revision : kept) {
            Map<String, Object> before = Json.object(revision.content());
            Map<String, Object> after = erasure.erased(before);
            Optional<String> note = revision.note().map(text -> erasure.traces().without(text, erasure.mark()));
            if (!after.equals(before) || !note.equals(revision.note())) {
                sql.change(Command.of(
                        "update revision set content = ?, note = ? where partner = ? and number = ?",
                        Json.text(after),
                        note,
                        partner,
                        revision.number()));
                Map<String, String> now = hashes(after, erasure.type());
                hashes(before, erasure.type()).forEach((key, hash) -> {
                    if (!hash.equals(now.get(key))) {
                        hashes.put(key + ":" + hash, now.getOrDefault(key, ""));
                    }
                });
            }
        }
        return hashes;
    }

    private record Kept(int number, String content, Optional<String> note) {}

    private Map<String, String> hashes(Map<String, Object> content, PartnerType type) {
        Taxonomy taxonomy = vocabularies.all();
        return Difference.hashes(type.read(content, Reading.ofStored(taxonomy)), type);
    }

    @Override
    public void eraseElsewhere(PersonalData data, Person stand, Instant now) {
        new PersonalErasure(sql, data, stand, now).erase();
    }

    @Override
    public Set<UUID> showingPicturesOf(PersonalData data) {
        Traces traces = Traces.of(data);
        Set<UUID> pages = new LinkedHashSet<>();
        sql
                .list(
                        Command.of("select id, file_name from media"),
                        row -> List.of(row.text("id"), row.text("file_name")))
                .stream()
                .filter(file -> traces.isIn(file.get(1)))
                .forEach(file -> pages.addAll(sql.list(
                        Command.of("select partner from published_media where media = ?", file.get(0)),
                        row -> row.id("partner"))));
        return pages;
    }

    @Override
    public void removePartner(UUID partner, Instant now) {
        String lines = "(select position from audit_entry where partner = ?)";
        List<String> removals = new ArrayList<>(List.of(
                "update letter set state = 'sent' where state <> 'sent' and id in"
                        + " (select letter from notification where line in " + lines + ")",
                "delete from notification where line in " + lines,
                "update outbox set state = 'done', fault = null, addressed = null where line in " + lines));
        removals.forEach(removal -> sql.change(Command.of(removal, partner)));
        sql.change(Command.of(
                "update audit_entry set subject = '', words = null, text_salt = null"
                        + " where partner = ? and text_salt is not null",
                partner));
        sql.change(Command.of("delete from partner where id = ?", partner));
    }

    @Override
    public void keep(Erasure erasure) {
        sql.change(Command.of(
                "insert into erasure (number, made_at, by_id, by_name, kind, ground, reason, partner, pages, places)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                erasure.number(),
                erasure.at(),
                erasure.by().id(),
                erasure.by().displayName(),
                erasure.kind().code(),
                erasure.ground().code(),
                erasure.reason(),
                erasure.partner(),
                erasure.pages(),
                erasure.places()));
    }

    @Override
    public List<Erasure> all() {
        return sql.list(
                Command.of("select * from erasure order by number desc"),
                row -> new Erasure(
                        row.number("number"),
                        row.instant("made_at"),
                        row.person("by_id", "by_name"),
                        row.optionalId("partner").isPresent() ? Erasure.Kind.PARTNER : Erasure.Kind.PERSON,
                        LegalGround.of(row.text("ground")).orElseThrow(),
                        row.text("reason"),
                        row.optionalId("partner"),
                        row.number("pages"),
                        row.longNumber("places")));
    }
}
