<#-- A partner inside another page. Drawings from the sprite do not show in frames of an opaque origin: none here. -->
<#import "layout.ftl" as layout>
<#import "partner.ftl" as partner>
<@layout.document title=title robots="noindex" description=description!"">
    <link rel="canonical" href="${url}">
    <script src="${asset("embed.js")}" defer></script>
  </head>
  <body class="embed">
    <main aria-label="${title}">
      <article class="embed__card">
        <div class="embed__head">
          <@partner.heading/>
          <#if logo??>
          <@partner.picture image=logo class="embed__logo" eager=true/>
          </#if>
        </div>
        <@partner.facts target="_top"/>
        <@partner.terms target="_top"/>
        <#if summary??>
        <p<@partner.own/>>${summary}</p>
        </#if>
        <#if project??>
        <section class="partner__project" aria-labelledby="project">
          <h2 id="project">${say("field.projectTitle")}</h2>
          <div class="prose"<@partner.own/>>${project}</div>
        </section>
        </#if>
        <#if opinion??>
        <figure class="embed__opinion" aria-labelledby="opinion">
          <figcaption id="opinion">${say("field.foundationOpinion")}<span class="embed__by"> ${foundation}</span></figcaption>
          <blockquote class="prose"<@partner.own/>>${opinion}</blockquote>
        </figure>
        </#if>
        <@partner.actions target="_top" icons=false/>
        <#if context?? || detail?? || organisation?? || visual??>
        <details>
          <summary>${say("public.frame.project")}</summary>
          <div class="stack">
            <#if visual??>
            <figure class="partner__visual"><@partner.picture image=visual class="partner__picture"/><#if visual.credit??><figcaption<@partner.own/>>${visual.credit}</figcaption></#if></figure>
            </#if>
            <#if context??>
            <section class="stack--s" aria-labelledby="context"><h2 id="context">${say("field.context")}</h2><div class="prose"<@partner.own/>>${context}</div></section>
            </#if>
            <#if detail??>
            <section class="stack--s" aria-labelledby="detail"><h2 id="detail">${say("field.projectDetail")}</h2><div class="prose"<@partner.own/>>${detail}</div></section>
            </#if>
            <#if organisation??>
            <section class="stack--s" aria-labelledby="organisation"><h2 id="organisation">${say("field.organisation")}</h2><div class="prose"<@partner.own/>>${organisation}</div></section>
            </#if>
            <#if founded??>
            <p class="quiet">${say("public.founded")} <@partner.date founded/></p>
            </#if>
          </div>
        </details>
        </#if>
        <#if supports?has_content>
        <details>
          <summary>${say("public.supports")}</summary>
          <@partner.supportList/>
        </details>
        </#if>
        <@partner.hasContact>
        <details>
          <summary>${say("section.contact")}</summary>
          <@partner.contact target="_top" icons=false/>
        </details>
        </@partner.hasContact>
        <footer class="embed__foot"><a href="${url}" target="_top">${say("public.frame.page")}</a><span class="quiet">${foundation}<#if updated??> · ${say("public.updated")?uncap_first} <@partner.date updated/></#if><#if verified??> · ${say("public.verified")?uncap_first} <@partner.date verified/></#if></span></footer>
      </article>
    </main>
  </body>
</@layout.document>
