package org.maillon.testing;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The routes of the desk as they are deployed, read from the controllers themselves. */
public final class DeskRoutes {

    private static final String FORM = "application/x-www-form-urlencoded";

    private DeskRoutes() {}

    /** Method and path of every route, its variables in braces, with the kinds of forms it takes. */
    public static Map<String, Set<String>> deployed(BeanManager beans) {
        Map<String, Set<String>> routes = new TreeMap<>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(type -> {
                    for (Method method : type.getMethods()) {
                        verb(method)
                                .ifPresent(verb -> routes.computeIfAbsent(
                                                verb + " " + path(type, method), any -> new TreeSet<>())
                                        .addAll(types(method)));
                    }
                });
        return routes;
    }

    private static Optional<String> verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return Optional.of(verb.value());
            }
        }
        return Optional.empty();
    }

    private static String path(Class<?> type, Method method) {
        String own = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        String whole = "/desk/" + type.getAnnotation(Path.class).value() + "/" + own;
        // What a variable may look like is not part of its name: {revision: [0-9]{1,9}}.
        return whole.replaceAll("\\{(\\w+)\\s*:\\s*(?:[^{}]|\\{[^{}]*})*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceFirst("(?<=.)/$", "");
    }

    private static Set<String> types(Method method) {
        return Optional.ofNullable(method.getAnnotation(Consumes.class))
                .map(consumes -> Set.copyOf(List.of(consumes.value())))
                .orElse(Set.of(FORM));
    }
}
