<#-- The public page of a partner; also its preview. -->
<#import "layout.ftl" as layout>
<#import "partner.ftl" as partner>
<@layout.document title=title + " – " + foundation robots=preview?then("noindex, nofollow", "") description=description!"">
    <#if !preview>
    <link rel="canonical" href="${url}">
    <#list alternates as tag, address>
    <link rel="alternate" hreflang="${tag}" href="${address}">
    </#list>
    <link rel="alternate" type="${jsonType}" href="${json}">
    <meta property="og:type" content="article">
    <meta property="og:title" content="${title}">
    <#if description??>
    <meta property="og:description" content="${description}">
    </#if>
    <meta property="og:url" content="${url}">
    <meta property="og:site_name" content="${foundation}">
    <meta property="og:locale" content="${(lang == "fr")?then("fr_FR", "en_GB")}">
    <meta property="og:locale:alternate" content="${(lang == "fr")?then("en_GB", "fr_FR")}">
    <#if updated??>
    <meta property="article:modified_time" content="${updated.value}">
    </#if>
    <#if shared??>
    <meta property="og:image" content="${shared.absolute}">
    <meta property="og:image:alt" content="${shared.alt}">
    <#if shared.width?? && shared.height??>
    <meta property="og:image:width" content="${shared.width}">
    <meta property="og:image:height" content="${shared.height}">
    </#if>
    </#if>
    <meta name="twitter:card" content="<#if visual??>summary_large_image<#else>summary</#if>">
    <script type="application/ld+json">${linkedData}</script>
    </#if>
  </head>
  <body>
    <#if preview>
    <aside class="preview-banner" aria-label="${say("public.preview")}"><strong>${say("public.preview")}</strong></aside>
    </#if>
    <@layout.header pages=pages/>
    <main id="content" tabindex="-1">
      <article class="partner">
        <div class="wrap">
          <div class="partner__header">
            <@partner.facts/>
            <@partner.heading/>
            <#if summary??>
            <p class="partner__summary"<@partner.own/>>${summary}</p>
            </#if>
            <@partner.terms/>
            <#if logo??>
            <@partner.picture image=logo class="partner__logo" eager=true/>
            </#if>
          </div>
          <div class="partner__body">
            <div class="partner__main">
              <#if project??>
              <section class="partner__section partner__project" aria-labelledby="project">
                <h2 id="project">${say("field.projectTitle")}</h2>
                <div class="prose"<@partner.own/>>${project}</div>
              </section>
              </#if>
              <#if visual??>
              <figure class="partner__visual"><@partner.picture image=visual class="partner__picture" eager=true/><#if visual.credit??><figcaption<@partner.own/>>${visual.credit}</figcaption></#if></figure>
              </#if>
              <#if context??>
              <section class="partner__section" aria-labelledby="context">
                <h2 id="context">${say("field.context")}</h2>
                <div class="prose"<@partner.own/>>${context}</div>
              </section>
              </#if>
              <#if detail??>
              <section class="partner__section" aria-labelledby="detail">
                <h2 id="detail">${say("field.projectDetail")}</h2>
                <div class="prose"<@partner.own/>>${detail}</div>
                <@partner.actions/>
              </section>
              <#elseif calls?has_content>
              <section class="partner__section" aria-labelledby="actions">
                <h2 id="actions">${say("public.actions")}</h2>
                <@partner.actions/>
              </section>
              </#if>
              <#if organisation??>
              <section class="partner__section" aria-labelledby="organisation">
                <h2 id="organisation">${say("field.organisation")}</h2>
                <div class="prose"<@partner.own/>>${organisation}</div>
                <#if founded??>
                <p class="quiet">${say("public.founded")} <@partner.date founded/></p>
                </#if>
              </section>
              </#if>
            </div>
            <aside class="side" aria-label="${say("public.practical")}">
              <@partner.hasContact>
              <section class="side__block" aria-labelledby="contact">
                <h2 id="contact">${say("section.contact")}</h2>
                <@partner.contact/>
              </section>
              </@partner.hasContact>
              <#if supports?has_content>
              <section class="side__block" aria-labelledby="supports">
                <h2 id="supports">${say("public.supports")}</h2>
                <@partner.supportList/>
              </section>
              </#if>
              <#if founded?? && !(organisation??)>
              <p class="quiet">${say("public.founded")} <@partner.date founded/></p>
              </#if>
              <#if translations?has_content>
              <section class="side__block" aria-labelledby="translations">
                <h2 id="translations">${say("public.translations")}</h2>
                <ul class="contact">
                  <#list translations as translation>
                  <li><@layout.icon "language"/><a href="${translation.url}" lang="${translation.tag}" hreflang="${translation.tag}">${translation.label}</a></li>
                  </#list>
                </ul>
              </section>
              </#if>
              <#if updated??>
              <p class="quiet">${say("public.updated")} <@partner.date updated/></p>
              </#if>
              <#if verified??>
              <p class="quiet">${say("public.verified")} <@partner.date verified/></p>
              </#if>
            </aside>
          </div>
        </div>
        <#if opinion??>
        <section class="opinion" aria-labelledby="opinion">
          <div class="wrap opinion__inner">
            <div class="opinion__who">
              <svg class="icon opinion__sign" aria-hidden="true"><use href="${asset("icons.svg")}#voice"></use></svg>
              <h2 id="opinion">${say("field.foundationOpinion")}</h2>
              <p class="opinion__by">${foundation}</p>
            </div>
            <blockquote class="prose"<@partner.own/>>${opinion}</blockquote>
          </div>
        </section>
        </#if>
      </article>
      <#if offer??>
      <div class="wrap">
        <details class="offer">
          <summary>${say("public.offer")}</summary>
          <div class="offer__body">
            <p>${say("public.offer.what")}</p>
            <div class="field">
              <label class="field__label" for="offer-address">${say("public.offer.address")}</label>
              <input class="input" id="offer-address" type="text" readonly value="${offer.address()}">
            </div>
            <div class="field">
              <label class="field__label" for="offer-element">${say("public.offer.element")}</label>
              <textarea class="textarea" id="offer-element" rows="6" readonly spellcheck="false" autocomplete="off" translate="no">${offer.element()}</textarea>
            </div>
            <div class="field">
              <label class="field__label" for="offer-frame">${say("public.offer.frame")}</label>
              <textarea class="textarea" id="offer-frame" rows="3" readonly spellcheck="false" autocomplete="off" translate="no">${offer.frame()}</textarea>
            </div>
          </div>
        </details>
      </div>
      </#if>
    </main>
    <@layout.footer>
        <#if json??><a href="${json}">${say("public.data")}</a></#if>
    </@layout.footer>
  </body>
</@layout.document>
