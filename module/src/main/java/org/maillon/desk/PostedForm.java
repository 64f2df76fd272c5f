package org.maillon.desk;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.host.KeptForm;
import org.maillon.partner.field.Form;

/**
 * What a browser sends with a form that has file inputs.
 *
 * @param form the text inputs
 * @param files the files that were chosen, by the name of their input
 */
record PostedForm(Form form, Map<String, File> files) {

    /**
     * All texts of a form together, as they are sent, in bytes. More is nothing a person typed: the fields' own limits are
     * far below, and reading, judging and drawing it again would keep the server busy for seconds. Room for any form that
     * is carried through the sign-in page, whose letters take more bytes on their way back.
     */
    static final int MOST_TEXT_BYTES = 2 * KeptForm.LONGEST;

    /**
     * A chosen file.
     *
     * @param name its name on the editor's machine
     * @param bytes its content; what is beyond the limit is not read
     * @param isTooLarge whether there was more than may be read
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, by whoever takes the file
    record File(String name, byte[] bytes, boolean isTooLarge) {}

    /** The same form sent without files: the way back after signing in sends it so. */
    static PostedForm of(MultivaluedMap<String, String> sent) {
        return new PostedForm(new Form(sent), Map.of());
    }

    /**
     * Reads the parts of a multipart form.
     *
     * @param mostBytes the largest file that is read
     * @throws ClientErrorException with status 413 when the texts are larger than what is read
     */
    static PostedForm of(List<EntityPart> parts, int mostBytes) throws IOException {
        Form.Builder form = new Form.Builder();
        int room = MOST_TEXT_BYTES;
        Map<String, File> files = new LinkedHashMap<>();
        for (EntityPart part : parts) {
            // No browser sends one without a name, and no field would take it.
            if (part.getName() == null) {
                continue;
            }
            Optional<String> fileName = part.getFileName();
            try (InputStream content = part.getContent()) {
                if (fileName.isEmpty()) {
                    byte[] text = content.readNBytes(room + 1);
                    room -= text.length;
                    if (room < 0) {
                        throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
                    }
                    form.add(part.getName(), new String(text, StandardCharsets.UTF_8));
                    continue;
                }
                byte[] bytes = content.readNBytes(mostBytes + 1);
                // A browser sends an input without a file as an empty file without a name.
                if (!fileName.get().isBlank() || bytes.length > 0) {
                    files.put(part.getName(), new File(fileName.get(), bytes, bytes.length > mostBytes));
                }
            }
        }
        return new PostedForm(form.build(), files);
    }
}
