<#ftl output_format="HTML">
<#import "/rendition/layout.ftl" as layout>
<#assign named = say("public.directory.title")>
<#if chosen?has_content><#assign named = say("public.directory.title.of", chosen?map(one -> one.label)?join(", "))></#if>
<#if page gt 1><#assign named = named + ", " + say("public.directory.page", page)?uncap_first></#if>
<@layout.document title=named + " – " + foundation robots=(words?has_content || beyond)?then("noindex, follow", "") description=say("public.directory.intro")>
    <link rel="canonical" href="${canonical}">
    <#list alternates as tag, address>
    <link rel="alternate" hreflang="${tag}" href="${address}">
    </#list>
    <link rel="alternate" type="application/json" href="${json}">
    <#list numbers as other>
    <#if other.number == page - 1><link rel="prev" href="${other.url}"></#if>
    <#if other.number == page + 1><link rel="next" href="${other.url}"></#if>
    </#list>
    <meta property="og:type" content="website">
    <meta property="og:title" content="${say("public.directory.title")}">
    <meta property="og:description" content="${say("public.directory.intro")}">
    <meta property="og:url" content="${canonical}">
    <meta property="og:site_name" content="${foundation}">
    <meta property="og:locale" content="${(lang == "fr")?then("fr_FR", "en_GB")}">
  </head>
  <body>
    <@layout.header pages=languages here="directory"/>
    <main class="directory" id="content" tabindex="-1">
      <div class="wrap">
        <div class="directory__header">
          <h1>${say("public.directory.title")}</h1>
          <p>${say("public.directory.intro")}</p>
        </div>
        <#if everything && total == 0>
        <div class="empty">
          <h2>${say("public.directory.empty.title")}</h2>
          <p>${say("public.directory.empty")}</p>
        </div>
        <#else>
        <div class="directory__body">
          <form class="stack directory__form" method="get" action="${directory}" role="search" aria-label="${say("public.directory.search")}">
            <div class="search-field">
              <div class="search-field__box">
                <label class="visually-hidden" for="q">${say("public.directory.search")}</label>
                <@layout.icon "search"/>
                <input class="input" id="q" name="q" type="search" value="${words}" maxlength="200" placeholder="${say("public.directory.placeholder")}">
              </div>
              <button class="button directory__find" type="submit">${say("public.directory.find")}</button>
            </div>
            <details class="facets"<#if chosen?size gt words?has_content?then(1, 0)> open</#if>>
              <summary>${(chosen?size gt 0)?then(say("public.directory.chosen", chosen?size), say("public.directory.filter"))}</summary>
              <div class="facets__body">
                <#list facets as facet>
                <fieldset class="facet">
                  <legend>${facet.label}</legend>
                  <#list facet.choices as choice>
                  <div class="choice<#if choice.depth gt 0> facet__child</#if>"><input type="checkbox" id="${facet.code}--${choice.code}" name="${facet.code}" value="${choice.code}"<#if choice.checked> checked</#if>><label for="${facet.code}--${choice.code}"><span><#if choice.root>${say("public.directory.whole")}<#else>${choice.label}</#if></span> <span class="facet__count">${choice.count}<span class="visually-hidden"> ${say("public.directory.count", choice.count)}</span></span></label></div>
                  </#list>
                </fieldset>
                </#list>
                <#if years?has_content>
                <div class="field facet">
                  <label class="field__label" for="year">${say("public.directory.year")}</label>
                  <select class="select" id="year" name="year">
                    <option value="">${say("public.directory.any-year")}</option>
                    <#list years as one>
                    <option<#if one == year> selected</#if>>${one}</option>
                    </#list>
                  </select>
                </div>
                </#if>
                <div class="field facet">
                  <label class="field__label" for="sort">${say("public.directory.sort")}</label>
                  <select class="select" id="sort" name="sort">
                    <#list sorts as one>
                    <option value="${one}"<#if one == sort> selected</#if>>${say("public.directory.sort." + one)}</option>
                    </#list>
                  </select>
                </div>
                <div class="button-row"><button class="button button--primary" type="submit">${say("public.directory.show")}</button></div>
              </div>
            </details>
          </form>
          <section class="directory__results" aria-labelledby="results">
            <#if unknown?has_content>
            <p class="directory__notice">${say("public.directory.unknown", unknown?join(", "))}</p>
            </#if>
            <#if beyond>
            <div class="empty">
              <h2 id="results">${say("public.directory.beyond.title")}</h2>
              <p>${say("public.directory.beyond")}</p>
              <a class="button" href="${first}">${say("public.directory.first")}</a>
            </div>
            <#elseif cards?has_content>
            <div class="directory__found">
              <h2 id="results">${say(everything?then("public.directory.all", "public.directory.found"), total)}</h2>
              <@chips/>
            </div>
            <ul class="card-list">
              <#list cards as card>
              <li>
                <article class="card">
                  <#if card.facts?has_content><p class="card__facts">${card.facts?join(" · ")}</p></#if>
                  <h3 class="card__title"<#if card.language?has_content> lang="${card.language}"</#if>><a href="${card.url}"><#if card.acronym?has_content>${card.acronym}<span class="visually-hidden">, </span> <span class="card__name">${card.name}</span><#else>${card.name}</#if></a></h3>
                  <#if card.summary?has_content><p class="card__summary"<#if card.language?has_content> lang="${card.language}"</#if>>${card.summary}</p></#if>
                  <#if card.terms?has_content><p class="card__terms">${card.terms?join(" · ")}</p></#if>
                </article>
              </li>
              </#list>
            </ul>
            <#if pages gt 1>
            <nav class="pagination" aria-label="${say("public.directory.pages")}">
              <p class="pagination__count">${say("public.directory.range", from, to, total)}</p>
              <ul class="pagination__list">
                <#list numbers as other><#if other.number == page - 1>
                <li><a href="${other.url}" rel="prev">${say("public.directory.previous")}</a></li>
                </#if></#list>
                <#list numbers as other>
                <#if other.gap><li><span>…</span></li></#if>
                <li><a href="${other.url}"<#if other.number == page> aria-current="page"</#if>><span class="visually-hidden">${say("public.directory.page", "")} </span>${other.number}</a></li>
                </#list>
                <#list numbers as other><#if other.number == page + 1>
                <li><a href="${other.url}" rel="next">${say("public.directory.next")}</a></li>
                </#if></#list>
              </ul>
            </nav>
            </#if>
            <#else>
            <div class="empty">
              <h2 id="results">${say("public.directory.none.title")}</h2>
              <p>${say("public.directory.none")}</p>
              <@chips/>
              <a class="button" href="${directory}">${say("public.directory.everyone")}</a>
            </div>
            </#if>
          </section>
        </div>
        </#if>
      </div>
    </main>
    <@layout.footer>
        <a href="${json}">${say("public.directory.data")}</a>
    </@layout.footer>
  </body>
</@layout.document>

<#macro chips>
              <#if chosen?has_content>
              <ul class="chip-list" aria-label="${say("public.directory.active")}">
                <#list chosen as one>
                <li><a class="chip chip--removable" href="${one.url}"><span class="visually-hidden">${say("public.directory.remove")} </span><#if one.kind == "words">${say("public.directory.quoted", one.label)}<#else>${one.label}</#if> <@layout.icon "close"/></a></li>
                </#list>
                <li><a class="directory__clear" href="${directory}">${say("public.directory.clear")}</a></li>
              </ul>
              </#if>
</#macro>
