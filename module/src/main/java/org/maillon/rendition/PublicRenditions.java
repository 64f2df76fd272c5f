package org.maillon.rendition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.maillon.http.Assets;
import org.maillon.http.Body;
import org.maillon.http.Pages;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.Prepared;
import org.maillon.partner.PublicDocument;
import org.maillon.partner.PublishedPartner;
import org.maillon.partner.Rendition;
import org.maillon.partner.Renditions;

/** Prepares the bytes of every shape of a partner, once, at publication. */
@ApplicationScoped
public class PublicRenditions implements Renditions {

    private static final String PAGE = "rendition/page.ftl";
    private static final String FRAME = "rendition/frame.ftl";
    private static final List<String> TEMPLATES = List.of(PAGE, FRAME, "rendition/layout.ftl", "rendition/partner.ftl");

    /** To be counted up when the code makes other bytes of the same document. */
    private static final int EDITION = 2;

    @Inject
    Site site;

    @Inject
    Pages pages;

    @Inject
    Assets assets;

    /** Templates, messages and assets are those of the module as it is deployed. */
    private volatile String fingerprint = "";

    /** Renditions for a site, outside a server. */
    public static PublicRenditions of(Site site, Assets assets) {
        PublicRenditions renditions = new PublicRenditions();
        renditions.site = site;
        renditions.assets = assets;
        renditions.pages = Pages.of(site, assets);
        return renditions;
    }

    @Override
    public List<Prepared> of(PublishedPartner partner) {
        Shown shown = Shown.of(partner);
        return List.of(
                prepared(Rendition.JSON, Json.bytes(DeliveryDocument.of(shown, site))),
                page(Rendition.PAGE_FR, shown, Language.FR),
                page(Rendition.PAGE_EN, shown, Language.EN),
                frame(Rendition.EMBED_FR, shown, Language.FR),
                frame(Rendition.EMBED_EN, shown, Language.EN));
    }

    private Prepared page(Rendition rendition, Shown shown, Language language) {
        return prepared(rendition, page(shown, language, false).getBytes(StandardCharsets.UTF_8));
    }

    private String page(Shown shown, Language language, boolean preview) {
        return pages.write(PAGE, language, PageModel.page(shown, site, assets, language, preview));
    }

    private Prepared frame(Rendition rendition, Shown shown, Language language) {
        String html = pages.write(FRAME, language, PageModel.frame(shown, site, language));
        return prepared(rendition, html.getBytes(StandardCharsets.UTF_8));
    }

    private static Prepared prepared(Rendition rendition, byte[] bytes) {
        return Prepared.of(rendition, bytes, Body.tag(bytes));
    }

    @Override
    public String preview(PublicDocument document, Language language) {
        return page(Shown.of(document), language, true);
    }

    @Override
    public String changes(PublicDocument before, PublicDocument after, Language language) {
        return MarkedPage.between(preview(before, language), preview(after, language), language);
    }

    @Override
    public String fingerprint() {
        if (fingerprint.isEmpty()) {
            fingerprint = made();
        }
        return fingerprint;
    }

    private String made() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        TEMPLATES.forEach(template -> all.writeBytes(Pages.source(template)));
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            // Sentences with values are said without them: only a change of the sentence matters here.
            messages.keys().stream()
                    .filter(key -> key.startsWith("public.") || key.startsWith("field."))
                    .forEach(key -> all.writeBytes((key + messages.say(key)).getBytes(StandardCharsets.UTF_8)));
        }
        all.writeBytes((EDITION + assets.fingerprint() + site).getBytes(StandardCharsets.UTF_8));
        return Body.tag(all.toByteArray());
    }
}
