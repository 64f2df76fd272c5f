package org.maillon.editorial;

import java.util.Optional;

/**
 * What holds a line of the audit log in its place. Hashes are SHA-256, salts 32 random bytes, all in hexadecimal.
 *
 * @param previous hash of the line before; that of the first line is {@link AuditChain#BEGINNING}
 * @param hash of everything in this line, see {@link AuditChain}
 * @param personSalt what the person was hashed with; gone once the person is erased
 * @param personHash of who acted; stays when that is erased
 * @param textSalt what the texts were hashed with; gone once they are erased
 * @param textHash of the subject and the comment; stays when they are erased
 */
public record AuditSeal(
        String previous,
        String hash,
        Optional<String> personSalt,
        String personHash,
        Optional<String> textSalt,
        String textHash) {}
