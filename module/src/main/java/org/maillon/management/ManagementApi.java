package org.maillon.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.maillon.http.DocumentedApi;
import org.maillon.http.Operation;
import org.maillon.taxonomy.Taxonomy;

/** Tells what the management API can be asked for: exactly the routes that are there. */
@ApplicationScoped
public class ManagementApi implements DocumentedApi {

    @Inject
    @Any
    Instance<Resource> resources;

    @Override
    public List<Operation> operations() {
        return StreamSupport.stream(resources.spliterator(), false)
                .flatMap(resource -> resource.routes().stream())
                .map(Route::operation)
                .toList();
    }

    @Override
    public boolean isForAccounts() {
        return true;
    }

    @Override
    public Map<String, Object> schemas(Taxonomy taxonomy) {
        return new Schemas(taxonomy).all();
    }
}
