<#ftl output_format="HTML">
<#import "/rendition/layout.ftl" as layout>
<@layout.document title=say("public." + what + ".title") + " – " + foundation robots="noindex">
    <#if framed>
    <script src="${asset("embed.js")}" defer></script>
    </#if>
  </head>
  <#if framed>
  <body class="embed">
    <main aria-label="${say("public." + what + ".title")}">
      <div class="embed__card">
        <h1 class="embed__notice">${say("public." + what + ".title")}</h1>
        <#if farewell??><p lang="${farewell.language}">${farewell.words}</p><#else><p>${say("public." + what, reference)}</p></#if>
        <footer class="embed__foot"><a href="${directory}" target="_top">${say("public.directory.everyone")}</a><span class="quiet">${foundation}</span></footer>
      </div>
    </main>
  </body>
  <#else>
  <body>
    <@layout.header pages=languages/>
    <main class="message-page" id="content" tabindex="-1">
      <p class="message-page__code">${say("public." + what + ".label")}</p>
      <h1>${say("public." + what + ".title")}</h1>
      <#if farewell??>
      <p lang="${farewell.language}">${farewell.words}</p>
      </#if>
      <p>${say("public." + what, reference)}</p>
      <#if status == 404>
      <form class="search-field" method="get" action="${directory}" role="search" aria-label="${say("public.lost.way")}">
        <div class="search-field__box">
          <label class="visually-hidden" for="q">${say("public.directory.search")}</label>
          <@layout.icon "search"/>
          <input class="input" id="q" name="q" type="search" maxlength="200" placeholder="${say("public.directory.placeholder")}">
        </div>
        <button class="button" type="submit">${say("public.directory.find")}</button>
      </form>
      </#if>
      <div class="button-row"><a class="button button--primary" href="${directory}">${say("public.directory.everyone")}</a></div>
    </main>
    <@layout.footer/>
  </body>
  </#if>
</@layout.document>
