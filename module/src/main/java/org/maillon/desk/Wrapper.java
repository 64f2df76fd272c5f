package org.maillon.desk;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Lets templates read records by the names of their components, and take an empty optional for a missing value. */
final class Wrapper extends DefaultObjectWrapper {

    Wrapper() {
        super(Configuration.VERSION_2_3_34);
        setIterableSupport(true);
        // A map's values are asked for as map["key"]; its methods must never be taken for keys.
        setUseAdaptersForContainers(true);
        writeProtect();
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a template is told that a value is missing
    public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof Optional<?> optional) {
            return super.wrap(optional.orElse(null));
        }
        if (value instanceof OptionalInt number) {
            return super.wrap(number.isPresent() ? number.getAsInt() : null);
        }
        return super.wrap(value);
    }
}
