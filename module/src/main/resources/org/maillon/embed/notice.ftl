<#ftl output_format="HTML">
<#import "/rendition/layout.ftl" as layout>
<@layout.document title=say("public." + what + ".title") + " – " + foundation robots="noindex">
  </head>
  <body class="public">
    <@layout.header pages=languages/>
    <main class="message-page" id="content" tabindex="-1">
      <p class="message-page__code">${say("public." + what + ".label")}</p>
      <h1>${say("public." + what + ".title")}</h1>
      <p>${say("public." + what, reference!"")}</p>
      <div class="button-row"><a class="button button--primary" href="${directory}">${say("public.directory.everyone")}</a></div>
    </main>
  </body>
</@layout.document>
