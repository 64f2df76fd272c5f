<#ftl output_format="HTML">
<#import "/rendition/layout.ftl" as layout>
<@layout.document title=say("public.directory.title") + " – " + foundation description=say("public.directory.intro")>
  </head>
  <body class="public">
    <@layout.header pages=languages here="directory"/>
    <main class="directory" id="content" tabindex="-1">
      <div class="wrap">
        <div class="directory__header">
          <h1>${say("public.directory.title")}</h1>
          <p>${say("public.directory.intro")}</p>
        </div>
        <div class="directory__body">
          <form class="stack" method="get" action="${directory}" role="search" aria-label="${say("public.directory.search")}">
            <div class="search-field">
              <div class="search-field__box">
                <label class="visually-hidden" for="q">${say("public.directory.search")}</label>
                <@layout.icon "search"/>
                <input class="input" id="q" name="q" type="search" value="${words}" placeholder="${say("public.directory.placeholder")}">
              </div>
            </div>
            <div class="button-row"><button class="button button--primary" type="submit">${say("public.directory.show")}</button></div>
          </form>
          <section class="directory__results" aria-labelledby="results">
            <#if cards?has_content>
            <h2 class="quiet" id="results">${say(words?has_content?then("public.directory.found", "public.directory.all"), total)}</h2>
            <ul class="card-list">
              <#list cards as card>
              <li>
                <article class="card">
                  <#if card.year?has_content><p class="card__facts">${card.year}</p></#if>
                  <h3 class="card__title"><a href="${card.address}"><#if card.acronym?has_content>${card.acronym}<span class="visually-hidden">, </span> </#if><span class="card__name">${card.name}</span></a></h3>
                  <#if card.summary?has_content><p class="card__summary">${card.summary}</p></#if>
                </article>
              </li>
              </#list>
            </ul>
            <#if previous?has_content || next?has_content>
            <nav class="pagination" aria-label="${say("public.directory.pages")}">
              <#if previous?has_content><a href="${previous}">${say("public.directory.previous")}</a></#if>
              <#if next?has_content><a href="${next}">${say("public.directory.next")}</a></#if>
            </nav>
            </#if>
            <#else>
            <h2 id="results">${say(words?has_content?then("public.directory.none.title", "public.directory.empty.title"))}</h2>
            <p>${say(words?has_content?then("public.directory.none", "public.directory.empty"))}</p>
            <#if words?has_content><p><a href="${directory}">${say("public.directory.everyone")}</a></p></#if>
            </#if>
          </section>
        </div>
      </div>
    </main>
  </body>
</@layout.document>
