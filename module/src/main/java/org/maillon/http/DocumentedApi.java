package org.maillon.http;

import java.util.List;
import java.util.Map;
import org.maillon.taxonomy.Taxonomy;

/** A part of the programming interface that tells what it can be asked for. */
public interface DocumentedApi {

    /** Everything it can be asked for. */
    List<Operation> operations();

    /** Whether callers must say who they are. */
    boolean isForAccounts();

    /**
     * The JSON Schemas its operations name.
     *
     * @param taxonomy the vocabularies as they stand, each of which is a field
     */
    Map<String, Object> schemas(Taxonomy taxonomy);
}
