<#ftl output_format="HTML">
<#-- What a guest reads when there is nothing to show. words: the same in each language, the reader's first. -->
<#import "/rendition/layout.ftl" as layout>
<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <title>${words?first.title()} – ${foundation}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex, nofollow">
    <link rel="icon" href="${asset("brand-mark.svg")}" type="image/svg+xml">
    <link rel="stylesheet" href="${asset("desk.css")}">
  </head>
  <body>
    <main class="message-page" id="content">
      <p class="message-page__code">${foundation}</p>
      <#list words as one>
      <div class="stack stack--s" lang="${one.tag()}">
        <#if one?is_first><h1>${one.title()}</h1><#else><h2>${one.title()}</h2></#if>
        <p>${one.text()}</p>
      </div>
      </#list>
    </main>
  </body>
</html>
