package org.maillon.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Partners nobody supports, as many as one likes, distributed about as a foundation's are: how often a form, a level or a
 * state occurs, how long texts are, how often an address is missing. The same seed and number give the same partner.
 */
public final class ImaginedPartners {

    private static final List<String> KINDS = List.of(
            "Réseau", "Collectif", "Atelier", "Maison", "Coopérative", "Fabrique", "Régie", "Union", "Cercle", "Ruche");
    private static final List<String> THINGS = List.of(
            "des savoirs partagés",
            "du réemploi",
            "de l’habitat solidaire",
            "des circuits courts",
            "de l’économie locale",
            "du numérique libre",
            "des arts vivants",
            "de la mobilité douce",
            "de l’insertion par le travail",
            "des jardins nourriciers",
            "de la transition énergétique",
            "de l’éducation populaire");
    private static final List<String> TOWNS = List.of(
            "Roubaix",
            "Quimper",
            "Valence",
            "Limoges",
            "Nevers",
            "Bayonne",
            "Troyes",
            "Albi",
            "Laval",
            "Épinal",
            "Gap",
            "Bastia",
            "Saint-Denis",
            "Fort-de-France",
            "Dunkerque",
            "Angoulême",
            "Chambéry",
            "Évreux");
    private static final List<String> STREETS =
            List.of("rue des Filatures", "place du Marché", "quai de la Gare", "chemin des Vergers", "avenue Jaurès");
    private static final List<String> SUBJECTS = List.of(
            "Le projet",
            "Cette démarche",
            "L’équipe",
            "Le groupement",
            "La structure",
            "Chaque atelier",
            "La coopération",
            "Le comité d’habitants");
    private static final List<String> VERBS = List.of(
            "accompagne",
            "réunit",
            "forme",
            "soutient",
            "documente",
            "fait connaître",
            "évalue",
            "met en relation",
            "expérimente avec");
    private static final List<String> OBJECTS = List.of(
            "des personnes éloignées de l’emploi",
            "les élues et les élus du territoire",
            "des enseignants et leurs élèves",
            "les associations du quartier",
            "des chercheuses et des praticiens",
            "les coopératives de la région",
            "des jeunes en service civique",
            "les habitants des vallées voisines");
    private static final List<String> ENDINGS = List.of(
            "afin que l’économie sociale et solidaire soit mieux comprise",
            "pour que chacun puisse prendre part aux décisions",
            "dans un esprit de transmission et de mutualisation",
            "avec l’appui des collectivités et des fondations",
            "en privilégiant les ressources déjà présentes",
            "grâce à des outils librement réutilisables");

    private static final Map<String, Double> FORMS = weights(
            "association-declaree",
            70.0,
            "scic",
            6.0,
            "scop",
            4.5,
            "association-rup",
            3.0,
            "association-insertion",
            3.0,
            "societe-ess",
            2.2,
            "association-droit-local",
            1.5,
            "fonds-dotation",
            1.1,
            "association-intermediaire",
            1.0,
            "cooperative-agricole",
            1.0,
            "mutuelle-code-mutualite",
            1.0,
            "cooperative-autre",
            0.8,
            "cooperative-consommation",
            0.7,
            "fondation-rup",
            0.7,
            "fondation-entreprise",
            0.7,
            "collectif",
            0.7,
            "collectivite",
            0.6,
            "cae",
            0.5,
            "etablissement-enseignement",
            0.5,
            "organisation-etrangere",
            0.5);
    private static final Map<String, Double> LEVELS = weights(
            "laureat-local",
            72.0,
            "laureat-regional",
            20.0,
            "partenaire-national",
            5.0,
            "laureat-national",
            2.0,
            "prix-salaries",
            1.0);
    private static final Map<String, Double> STATES = weights(
            "published",
            82.5,
            "draft",
            7.0,
            "archived",
            4.0,
            "in-review",
            3.0,
            "approved",
            2.0,
            "changes-requested",
            1.5);
    private static final List<String> EDUCATION =
            List.of("decrypter-l-ess", "education-populaire", "ess-a-l-ecole", "transmission-des-savoirs");

    private final long seed;

    /** @param seed another number, another world */
    public ImaginedPartners(long seed) {
        this.seed = seed;
    }

    private static Map<String, Double> weights(Object... pairs) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            weights.put((String) pairs[i], (Double) pairs[i + 1]);
        }
        return weights;
    }

    private Random dice(int number) {
        // Far from its neighbours: the first throws of dice with neighbouring seeds are nearly the same.
        return new Random(seed + number * 0x9E37_79B9_7F4A_7C15L);
    }

    /** The address of a partner: the only thing one must know of it to ask for it. */
    public static String slug(int number) {
        return "partenaire-" + number;
    }

    /** The code of the state a partner is in. */
    public String state(int number) {
        return one(STATES, dice(number));
    }

    /** The plain content of a partner, as a form would send it. */
    public Map<String, Object> content(int number) {
        Random dice = dice(number);
        dice.nextDouble(); // taken by the state
        Map<String, Object> content = new LinkedHashMap<>();
        String name = one(KINDS, dice) + " " + one(THINGS, dice) + " de " + one(TOWNS, dice) + " " + number;
        content.put("name", name);
        if (dice.nextInt(100) >= 72) {
            content.put("acronym", acronym(name));
        }
        content.put("slug", slug(number));
        content.put("language", "fr");
        content.put("summary", text(dice, 60 + dice.nextInt(140)));
        content.put("partner-level", List.of(one(LEVELS, dice)));
        content.put("organisation-form", List.of(one(FORMS, dice)));
        content.put("ess-promotion", dice.nextInt(3) == 0 ? List.of("ess-promotion") : List.of());
        content.put("education", dice.nextInt(4) == 0 ? List.of(one(EDUCATION, dice)) : List.of());
        content.put("projectTitle", paragraphs(dice, 168, 1));
        content.put("context", paragraphs(dice, 291, 1));
        content.put("projectDetail", paragraphs(dice, 1450, 4));
        content.put("organisation", paragraphs(dice, 566, 2));
        content.put("foundationOpinion", paragraphs(dice, 627, 2));
        content.put("supports", List.of(support(dice)));
        content.put("addresses", List.of(address(dice)));
        if (dice.nextInt(100) >= 15) {
            content.put("emails", List.of(Map.of("address", "bonjour@" + slug(number) + ".example")));
        }
        if (dice.nextInt(100) >= 20) {
            content.put(
                    "websites", List.of(Map.of("url", "https://" + slug(number) + ".example/", "label", "Le site")));
        }
        return content;
    }

    private static Map<String, Object> support(Random dice) {
        int year = 2010 + dice.nextInt(16);
        int precision = dice.nextInt(100);
        String month = year + "-" + two(1 + dice.nextInt(12));
        String date = precision < 55 ? month : precision < 85 ? month + "-" + two(1 + dice.nextInt(28)) : "" + year;
        return Map.of("year", year, "signatureDate", date);
    }

    private static Map<String, Object> address(Random dice) {
        return Map.of(
                "street",
                (1 + dice.nextInt(140)) + " " + one(STREETS, dice),
                "postalCode",
                String.format("%05d", 1_000 + dice.nextInt(94_000)),
                "town",
                one(TOWNS, dice),
                "country",
                "FR");
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static String acronym(String name) {
        return name.chars()
                .filter(Character::isUpperCase)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String paragraphs(Random dice, int length, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "<p>" + text(dice, length / count) + "</p>")
                .collect(Collectors.joining());
    }

    /** Sentences until the length is reached, within a sentence. */
    private static String text(Random dice, int length) {
        List<String> sentences = new ArrayList<>();
        int so = 0;
        while (so < length) {
            String sentence = one(SUBJECTS, dice) + " " + one(VERBS, dice) + " " + one(OBJECTS, dice)
                    + (so + 90 < length ? " " + one(ENDINGS, dice) : "") + ".";
            sentences.add(sentence);
            so += sentence.length() + 1;
        }
        return String.join(" ", sentences);
    }

    private static String one(List<String> list, Random dice) {
        return list.get(dice.nextInt(list.size()));
    }

    private static String one(Map<String, Double> weights, Random dice) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double point = dice.nextDouble() * sum;
        String last = "";
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            last = entry.getKey();
            point -= entry.getValue();
            if (point < 0) {
                return last;
            }
        }
        return last;
    }
}
