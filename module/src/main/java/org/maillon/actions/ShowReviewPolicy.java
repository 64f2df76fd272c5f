package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillon.editorial.Permission;
import org.maillon.editorial.ReviewPolicies;
import org.maillon.editorial.ReviewPolicy;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.ItemsType;
import org.maillon.taxonomy.Sensitivity;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabularies;

/** Shows the rules by which changes are reviewed. */
@ApplicationScoped
public class ShowReviewPolicy {

    @Inject
    Acting acting;

    @Inject
    ReviewPolicies policies;

    @Inject
    Vocabularies vocabularies;

    /**
     * The rules as they stand.
     *
     * @param policy the policy
     * @param fields every field and every part of a repeated field that has a weight of its own, by path, with its care
     * @param type the content type, for the names of the fields
     * @param taxonomy the vocabularies, for the names of the terms
     */
    public record PolicyView(
            ReviewPolicy policy, Map<String, Sensitivity> fields, PartnerType type, Taxonomy taxonomy) {}

    /** The rules as they stand. */
    @Transactional
    public PolicyView execute() {
        acting.with(Permission.SEE);
        Taxonomy taxonomy = vocabularies.all();
        PartnerType type = PartnerType.with(taxonomy);
        ReviewPolicy policy = policies.policy();
        Map<String, Sensitivity> fields = new LinkedHashMap<>();
        for (Field<?> field : type.fields().list()) {
            fields.put(field.key(), policy.weight(field));
            if (field.type() instanceof ItemsType items) {
                items.fields()
                        .list()
                        .forEach(part -> policy.weight(field, part)
                                .ifPresent(weight -> fields.put(field.key() + "." + part.key(), weight)));
            }
        }
        return new PolicyView(policy, fields, type, taxonomy);
    }

    /** The fields, vocabularies and terms that the policy names and that do not exist. */
    @Transactional
    public List<String> unknown() {
        Taxonomy taxonomy = vocabularies.all();
        PartnerType type = PartnerType.with(taxonomy);
        ReviewPolicy policy = policies.policy();
        List<String> unknown = new ArrayList<>();
        policy.weights().keySet().stream()
                .filter(path -> !isField(path, type))
                .sorted()
                .forEach(unknown::add);
        policy.groups()
                .forEach(group -> group.terms()
                        .forEach((vocabulary, codes) -> codes.stream()
                                .filter(code -> !isTerm(vocabulary, code, taxonomy))
                                .map(code -> vocabulary + "/" + code)
                                .forEach(unknown::add)));
        return unknown;
    }

    private static boolean isField(String path, PartnerType type) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return type.fields().field(path).isPresent();
        }
        return type.fields()
                .field(path.substring(0, dot))
                .filter(field -> field.type() instanceof ItemsType items
                        && items.fields().field(path.substring(dot + 1)).isPresent())
                .isPresent();
    }

    private static boolean isTerm(String vocabulary, String code, Taxonomy taxonomy) {
        return taxonomy.vocabulary(vocabulary)
                .filter(known -> known.code().equals(code) || known.term(code).isPresent())
                .isPresent();
    }
}
