package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.actions.PreviewPartner;
import org.maillon.actions.ShowPartner;
import org.maillon.actions.ShowRevisions;
import org.maillon.editorial.UnknownRevision;
import org.maillon.language.Language;

/** The page that shows an editor what the public would read, at the width of a telephone, a tablet or a computer. */
@RequestScoped
@Path("partners/{id}/preview")
@Produces(Templates.HTML)
public class PreviewController {

    private static final List<Integer> WIDTHS = List.of(360, 768, 1280);
    private static final Pattern PUBLIC_PICTURE = Pattern.compile("src=\"[^\"]*/media/([0-9a-f]{64})/[^\"]*\"");

    @Inject
    ShowPartner showPartner;

    @Inject
    ShowRevisions showRevisions;

    @Inject
    PreviewPartner previewPartner;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    /** The frame around the page, clearly not public. */
    @GET
    @Controller
    public Response show(
            @PathParam("id") UUID id,
            @QueryParam("width") @DefaultValue("1280") int width,
            @QueryParam("revision") @DefaultValue("0") int revision,
            @QueryParam("page") @DefaultValue("") String pageLanguage) {
        models.put("page", PartnerPage.of(showPartner.execute(id), desk.messages()));
        if (revision > 0) {
            showRevisions.content(id, revision);
        } else if (revision < 0) {
            throw new UnknownRevision(revision);
        }
        models.put("width", WIDTHS.contains(width) ? width : 1280);
        models.put("widths", WIDTHS);
        models.put("revision", revision);
        models.put(
                "pageLanguage",
                Language.of(pageLanguage).orElse(desk.language()).tag());
        return FormDesk.page(200, "partner/preview.ftl");
    }

    /** The public page itself, as bytes: it is no template of the desk. */
    @GET
    @Path("page")
    public Response page(
            @PathParam("id") UUID id,
            @QueryParam("revision") @DefaultValue("0") int revision,
            @QueryParam("in") @DefaultValue("") String pageLanguage,
            @Context HttpServletRequest request) {
        Optional<Integer> wanted = Optional.of(revision).filter(number -> number != 0);
        Language language = Language.of(pageLanguage).orElse(desk.language());
        return bytes(previewPartner.execute(id, wanted, language), request);
    }

    /** The public page of the newer of two revisions, with what changed since the older one. */
    @GET
    @Path("changes")
    public Response changes(
            @PathParam("id") UUID id,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("to") @DefaultValue("0") int to,
            @QueryParam("in") @DefaultValue("") String pageLanguage,
            @Context HttpServletRequest request) {
        Compared compared = Compared.of(from, to);
        Language language = Language.of(pageLanguage).orElse(desk.language());
        return bytes(previewPartner.changes(id, compared.older(), compared.newer(), language), request);
    }

    private static Response bytes(String page, HttpServletRequest request) {
        return Response.ok(withDeskPictures(page, request.getContextPath()).getBytes(StandardCharsets.UTF_8))
                .type(Templates.HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("X-Frame-Options", "SAMEORIGIN")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; "
                                + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'")
                .build();
    }

    /** A picture is public only once its page is; until then editors see it at their own address. */
    static String withDeskPictures(String page, String contextPath) {
        return withPictures(page, id -> contextPath + PictureController.path(id));
    }

    /** The page with its pictures at other addresses, by their ids. */
    static String withPictures(String page, UnaryOperator<String> address) {
        return PUBLIC_PICTURE
                .matcher(page)
                .replaceAll(found -> Matcher.quoteReplacement("src=\"" + address.apply(found.group(1)) + "\""));
    }
}
