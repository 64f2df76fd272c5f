package org.maillon.partner.field;

import java.util.Optional;

/**
 * A picture on a partner page.
 *
 * @param mediaId SHA-256 of the stored file, in hexadecimal
 * @param alternative what somebody who does not see it needs to know; empty when it is only decoration
 * @param credit who made it and under which licence
 */
public record Image(String mediaId, Optional<String> alternative, Optional<String> credit) {}
