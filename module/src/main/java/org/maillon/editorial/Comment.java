package org.maillon.editorial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maillon.editorial.Mentions.Piece;

/**
 * Something a colleague said.
 *
 * @param by who
 * @param at when
 * @param revision number of the revision they were looking at
 * @param marked what, with a sign for each mention, see {@link Mentions}
 * @param mentions whom they mentioned, by account; the first sign stands for the first
 */
public record Comment(Person by, Instant at, int revision, String marked, List<Person> mentions) {

    public Comment {
        mentions = List.copyOf(mentions);
    }

    /** Something that mentions nobody. */
    public Comment(Person by, Instant at, int revision, String words) {
        this(by, at, revision, Mentions.plain(words), List.of());
    }

    /** What was said, in plain words. */
    public String words() {
        StringBuilder words = new StringBuilder();
        pieces().forEach(piece -> words.append(piece.text()));
        return words.toString();
    }

    /** What was said, piece by piece, so that mentions can be marked. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < marked.length(); at++) {
            char sign = marked.charAt(at);
            int place = Mentions.place(sign);
            if (place < 0 || place >= mentions.size()) {
                plain.append(sign);
            } else {
                if (!plain.isEmpty()) {
                    pieces.add(new Piece(plain.toString(), Optional.empty()));
                    plain.setLength(0);
                }
                Person person = mentions.get(place);
                pieces.add(new Piece("@" + person.displayName(), Optional.of(person)));
            }
        }
        if (!plain.isEmpty()) {
            pieces.add(new Piece(plain.toString(), Optional.empty()));
        }
        return List.copyOf(pieces);
    }
}
