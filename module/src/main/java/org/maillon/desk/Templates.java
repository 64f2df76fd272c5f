package org.maillon.desk;

import freemarker.cache.TemplateLoader;
import freemarker.cache.URLTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.mvc.engine.ViewEngineException;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns a template of {@code WEB-INF/views} into the page an editor reads. Every value is escaped; a page is written
 * out only once it is complete, so that a mistake half-way gives a proper error page and not half a page.
 */
@ApplicationScoped
@Priority(ViewEngine.PRIORITY_APPLICATION)
public class Templates implements ViewEngine {

    /** The media type of every page of the desk, for {@code @Produces}. */
    public static final String HTML = "text/html;charset=UTF-8";

    private static final String ENDING = ".ftl";

    /** How a page begins that is already written. */
    private static final String WRITTEN = "<!doctype html>";

    @Inject
    ServletContext context;

    @Inject
    Frame frame;

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    @PostConstruct
    void configure() {
        configuration.setTemplateLoader(new Views(context));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setObjectWrapper(new Wrapper());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setLocalizedLookup(false);
        configuration.setLazyAutoImports(true);
        configuration.addAutoImport("ui", "ui.ftl");
        configuration.addAutoImport("form", "form.ftl");
        configuration.addAutoImport("fields", "fields.ftl");
        // Numbers in attributes and addresses are for machines; for people they go through a message.
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
    }

    /**
     * Takes templates by name, and pages that are already written: Jakarta MVC takes whatever text a controller's answer
     * carries for the name of a view, also where a mapper of exceptions gave the answer.
     */
    @Override
    public boolean supports(String view) {
        return view.endsWith(ENDING) || view.startsWith(WRITTEN);
    }

    @Override
    public void processView(ViewEngineContext view) throws ViewEngineException {
        try {
            String page = view.getView().startsWith(WRITTEN)
                    ? view.getView()
                    : render(view.getView(), view.getModels().asMap());
            view.getResponseHeaders().putSingle(HttpHeaders.CONTENT_TYPE, HTML);
            view.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new ViewEngineException(broken);
        }
    }

    /** The page a template makes of its own values and those every page is given. */
    public String render(String name, Map<String, Object> own) {
        Map<String, Object> values = new HashMap<>(frame.values());
        values.putAll(own);
        StringWriter page = new StringWriter();
        try {
            configuration.getTemplate(name).process(values, page);
        } catch (TemplateException mistake) {
            throw new IllegalStateException("The template " + name + " failed", mistake);
        } catch (IOException missing) {
            throw new UncheckedIOException("The template " + name + " cannot be read", missing);
        }
        return page.toString();
    }

    private static final class Views extends URLTemplateLoader implements TemplateLoader {

        private final ServletContext context;

        Views(ServletContext context) {
            this.context = context;
        }

        @Override
        @SuppressWarnings("NullAway") // null is how this interface says that there is none
        protected URL getURL(String name) {
            try {
                return context.getResource(ViewEngine.DEFAULT_VIEW_FOLDER + name);
            } catch (MalformedURLException notAName) {
                return null;
            }
        }
    }
}
