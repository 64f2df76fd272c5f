package org.maillon.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Asks axe what is wrong with a page for people who use assistive technology.
 *
 * <p>The rules are axe's own, and its script comes from its builder. The builder itself is asked only where a page holds
 * frames: it collects the findings in a second tab and hands over every node that passed too, which on a long form takes
 * half a minute for an answer of three words.
 */
final class Axe {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String RUN = "async tags => {"
            + " const found = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});"
            + " return found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html)); }";

    private Axe() {}

    /** What it found, each as the rule and the element; empty when nothing is wrong. */
    static List<String> findings(Page page) {
        return page.frames().size() > 1 ? withFrames(page) : alone(page);
    }

    private static List<String> alone(Page page) {
        page.evaluate(Script.TEXT);
        return ((List<?>) page.evaluate(RUN, TAGS))
                .stream().map(String::valueOf).toList();
    }

    private static List<String> withFrames(Page page) {
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(violationsOnly).withTags(TAGS).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }

    private static final class Script {
        private static final String TEXT = AxeBuilder.getAxeScript();
    }
}
