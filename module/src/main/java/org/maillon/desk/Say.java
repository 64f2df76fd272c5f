package org.maillon.desk;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.ArrayList;
import java.util.List;
import org.maillon.language.Labels;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;

/**
 * How a template speaks: {@code m("partners.title")}, {@code m("partners.count", 12)}, and also {@code m(sentence)} and
 * {@code m(labels)} for what the domain has to say.
 */
final class Say implements TemplateMethodModelEx {

    private final Messages messages;

    Say(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        List<Object> given = new ArrayList<>();
        for (Object argument : arguments) {
            Object plain = DeepUnwrap.unwrap((TemplateModel) argument);
            if (plain == null) {
                throw new TemplateModelException("m(…) was given a missing value");
            }
            given.add(plain);
        }
        if (given.isEmpty()) {
            throw new TemplateModelException("m(…) needs something to say");
        }
        Object first = given.get(0);
        if (first instanceof Sentence sentence) {
            return messages.say(sentence);
        }
        if (first instanceof Labels labels) {
            return labels.in(messages.language());
        }
        return messages.say(first.toString(), given.subList(1, given.size()).toArray());
    }
}
