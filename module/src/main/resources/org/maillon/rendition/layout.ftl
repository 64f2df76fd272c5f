<#-- What every public page has around it. -->
<#macro icon name><svg class="icon" aria-hidden="true"><use href="${asset("icons.svg")}#${name}"></use></svg></#macro>

<#macro document title robots="" description="">
<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <#if robots?has_content>
    <meta name="robots" content="${robots}">
    </#if>
    <#if description?has_content>
    <meta name="description" content="${description}">
    </#if>
    <link rel="icon" href="${asset("brand-mark.svg")}" type="image/svg+xml">
    <link rel="stylesheet" href="${asset("public.css")}">
<#nested>
</html>
</#macro>

<#-- Links to the same page in the other language: pages = { fr: path, en: path }. -->
<#macro header pages here="">
    <a class="skip-link" href="#content">${say("public.skip")}</a>
    <header class="site-header">
      <div class="site-header__bar">
        <a class="brand" href="${directory}"><svg class="icon brand__mark" aria-hidden="true"><use href="${asset("icons.svg")}#maillon"></use></svg> ${foundation}</a>
        <nav class="site-nav" aria-label="${say("public.navigation")}">
          <a href="${directory}"<#if here == "directory"> aria-current="page"</#if>>${say("public.partners")}</a>
          <ul class="language-switch" aria-label="${say("public.languages")}">
            <li><a href="${pages.fr}" lang="fr" hreflang="fr"<#if lang == "fr"> aria-current="true"</#if>>FR<span class="visually-hidden"> – français</span></a></li>
            <li><a href="${pages.en}" lang="en" hreflang="en"<#if lang == "en"> aria-current="true"</#if>>EN<span class="visually-hidden"> – English</span></a></li>
          </ul>
        </nav>
      </div>
    </header>
</#macro>

<#macro footer>
    <footer class="site-footer">
      <div class="site-footer__bar">
        <span>${foundation}</span>
        <#nested>
        <span>${say("public.no-cookie")}</span>
      </div>
    </footer>
</#macro>
