<#ftl output_format="HTML">
<#-- Thanks to somebody at a partner. what: confirmed or proposed; page: the public page. -->
<#import "/rendition/layout.ftl" as layout>
<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <title>${say("still-valid.done." + what + ".title")} – ${foundation}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex, nofollow">
    <link rel="icon" href="${asset("brand-mark.svg")}" type="image/svg+xml">
    <link rel="stylesheet" href="${asset("desk.css")}">
  </head>
  <body>
    <main class="message-page" id="content">
      <p class="message-page__code">${foundation}</p>
      <h1><@layout.icon "check-circle"/> ${say("still-valid.done." + what + ".title")}</h1>
      <p>${say("still-valid.done." + what)}</p>
      <p><a href="${page}">${say("still-valid.see")}</a></p>
    </main>
  </body>
</html>
