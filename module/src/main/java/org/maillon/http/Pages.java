package org.maillon.http;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillon.language.Language;
import org.maillon.language.Messages;

/** Writes the public's pages from their templates, within a request or at publication; every value is escaped. */
@ApplicationScoped
public class Pages {

    private static final String ROOM = "/org/maillon";
    private static final Configuration TEMPLATES = templates();

    @Inject
    Site site;

    @Inject
    Assets assets;

    /** Pages of a site, outside a server. */
    public static Pages of(Site site, Assets assets) {
        Pages pages = new Pages();
        pages.site = site;
        pages.assets = assets;
        return pages;
    }

    private static Configuration templates() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(Pages.class, ROOM));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setLocalizedLookup(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        return configuration;
    }

    /**
     * A page in one language.
     *
     * @param template name below the rooms, {@code rendition/page.ftl}
     * @param model what the template shows
     */
    public String write(String template, Language language, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("lang", language.tag());
        all.put("foundation", site.foundation());
        all.put("root", site.path());
        all.put("directory", site.local(Site.directory(language)));
        all.put("say", say(language));
        all.put("asset", (TemplateMethodModelEx) arguments -> site.local(assets.path(text(arguments, 0))));
        try {
            StringWriter page = new StringWriter();
            TEMPLATES.getTemplate(template).process(all, page);
            return page.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The template cannot be read: " + template, unreadable);
        } catch (TemplateException broken) {
            throw new IllegalStateException("The template does not work: " + template, broken);
        }
    }

    private static TemplateMethodModelEx say(Language language) {
        return arguments -> {
            List<Object> values = new ArrayList<>();
            for (Object argument : arguments.subList(1, arguments.size())) {
                values.add(DeepUnwrap.unwrap((TemplateModel) argument));
            }
            return Messages.in(language).say(text(arguments, 0), values.toArray());
        };
    }

    private static String text(List<?> arguments, int index) throws TemplateModelException {
        return String.valueOf(DeepUnwrap.unwrap((TemplateModel) arguments.get(index)));
    }

    /** The template as it is written, for fingerprints. */
    public static byte[] source(String template) {
        try (InputStream source = Pages.class.getResourceAsStream(ROOM + "/" + template)) {
            if (source == null) {
                throw new IllegalArgumentException("No template " + template);
            }
            return source.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The template cannot be read: " + template, unreadable);
        }
    }
}
