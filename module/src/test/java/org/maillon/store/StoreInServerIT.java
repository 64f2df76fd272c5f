package org.maillon.store;

import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.taxonomy.Vocabularies;
import org.maillon.testing.InServer;

@ExtendWith(ArquillianExtension.class)
class StoreInServerIT {

    @Inject
    Vocabularies vocabularies;

    @Inject
    ShippedVocabularies shipped;

    @Deployment
    static WebArchive war() {
        return InServer.war(StoreInServerIT.class);
    }

    @Test
    void a_fresh_installation_holds_the_shipped_vocabularies() {
        then(vocabularies.all().vocabularies()).containsExactlyElementsOf(shipped.all());
    }
}
