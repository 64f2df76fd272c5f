<#--
  The frame and the recurring parts of every desk page; templates know this file as "ui".

  What every template is given (see Frame): m(…) says a message, a sentence or labels in the person's language;
  language ("fr", "en"); moments (dates in words); base (context path); desk (base + "/desk"); here (this address, ready
  for one more parameter); may.PUBLISH and so on; editor, if somebody is signed in; csrf; flash; framed; assets.

  Escaping is on in every template. ?no_esc is for one thing only: rich text of the domain (RichText), which was cleaned
  when it was read.
-->

<#-- A whole page. current: partners, work, import, vocabularies, audit, notifications or "". wide: whole width (true) or a narrow column. -->
<#macro page title current="" wide=true errors=[]>
<!doctype html>
<html lang="${language}"<#if framed> data-framed</#if><#if !shortcuts> data-shortcuts="off"</#if>>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title><#if errors?has_content>${m("page.error-prefix")}</#if>${title} – Maillon</title>
    <link rel="icon" href="${base}${assets.path("brand-mark.svg")}" type="image/svg+xml">
    <link rel="stylesheet" href="${base}${assets.path("desk.css")}">
    <script type="module" src="${base}${assets.path("desk.js")}"></script>
  </head>
  <body>
    <a class="skip-link" href="#content">${m("page.skip")}</a>
    <#if framed><@framedHeader current/><#else><@header current/></#if>
    <main class="page<#if !wide> page--narrow</#if>" id="content" tabindex="-1">
      <#if flash??>
      <p class="notice" data-tone="positive" role="status"><@icon "check-circle"/><span>${flash}</span></p>
      </#if>
      <#nested>
    </main>
    <#if !framed><@footer/></#if>
  </body>
</html>
</#macro>

<#-- A page without navigation: sign-in, errors when nobody is signed in. -->
<#macro bare title class="message-page" errors=[] error=false>
<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title><#if errors?has_content || error>${m("page.error-prefix")}</#if>${title} – Maillon</title>
    <link rel="icon" href="${base}${assets.path("brand-mark.svg")}" type="image/svg+xml">
    <link rel="stylesheet" href="${base}${assets.path("desk.css")}">
    <script type="module" src="${base}${assets.path("desk.js")}"></script>
  </head>
  <body>
    <a class="skip-link" href="#content">${m("page.skip")}</a>
    <main class="${class}" id="content" tabindex="-1">
      <#nested>
    </main>
  </body>
</html>
</#macro>

<#macro navigation current>
          <ul class="app-nav">
            <li><a href="${desk}/partners"<#if current == "partners"> aria-current="page"</#if>>${m("nav.partners")}</a></li>
            <li><a href="${desk}/work"<#if current == "work"> aria-current="page"</#if>>${m("nav.work")}</a></li>
            <#if may.WRITE_OWN><li><a href="${desk}/import"<#if current == "import"> aria-current="page"</#if>>${m("nav.import")}</a></li></#if>
            <li><a href="${desk}/vocabularies"<#if current == "vocabularies"> aria-current="page"</#if>>${m("nav.vocabularies")}</a></li>
            <#if may.ADMINISTER><li><a href="${desk}/audit"<#if current == "audit"> aria-current="page"</#if>>${m("nav.audit")}</a></li></#if>
          </ul>
</#macro>

<#macro languageSwitch>
          <ul class="language-switch">
            <li><a href="${here}lang=fr" lang="fr" hreflang="fr"<#if language == "fr"> aria-current="true"</#if>>FR<span class="visually-hidden"> – français</span></a></li>
            <li><a href="${here}lang=en" lang="en" hreflang="en"<#if language == "en"> aria-current="true"</#if>>EN<span class="visually-hidden"> – English</span></a></li>
          </ul>
</#macro>

<#macro header current>
    <header class="app-header">
      <div class="app-header__bar">
        <a class="brand" href="${desk}/partners"><@icon "maillon" "brand__mark"/> Maillon</a>
        <#if editor??>
        <nav aria-label="${m("nav.main")}">
          <@navigation current/>
        </nav>
        </#if>
        <div class="app-header__tools">
          <nav aria-label="${m("nav.language")}"><@languageSwitch/></nav>
          <#if editor??>
          <@bell current/>
          <details class="menu">
            <summary><span class="avatar" aria-hidden="true"><#list editor.displayName?split(" ") as word><#if word?index lt 2 && word?has_content>${word?substring(0, 1)?upper_case}</#if></#list></span><span class="menu__name">${editor.displayName}</span> <@icon "chevron-down"/><span class="visually-hidden">${m("nav.account-menu")}</span></summary>
            <div class="menu__panel">
              <p class="menu__who"><strong>${editor.displayName}</strong><br><span class="quiet"><#list roles as role>${m(role.label())}<#sep>, </#list></span></p>
              <a href="${base}/"><@icon "publish"/> ${m("nav.public-site")}</a>
              <a href="${desk}/help" data-shortcuts-page><@icon "keyboard"/> ${m("nav.help")}</a>
              <form method="post" action="${desk}/sign-out">
                <@token/>
                <button type="submit"><@icon "sign-out"/> ${m("nav.sign-out")}</button>
              </form>
            </div>
          </details>
          </#if>
        </div>
      </div>
    </header>
</#macro>

<#-- Inside a page of the host: one line, no brand, no account. -->
<#macro framedHeader current>
    <header class="app-header">
      <div class="app-header__bar">
        <nav aria-label="Maillon">
          <@navigation current/>
        </nav>
        <div class="app-header__tools">
          <#if editor??><@bell current/></#if>
          <a class="button button--quiet button--small" href="${here?remove_ending("?")?remove_ending("&")}" target="_blank" rel="noopener"><@icon "external"/> ${m("nav.open-in-tab")}</a>
        </div>
      </div>
    </header>
</#macro>

<#-- What waits for the person: a link with its number, in words for readers of screens. -->
<#macro bell current><a class="bell" href="${desk}/notifications"<#if current == "notifications"> aria-current="page"</#if>><@icon "bell"/><span class="visually-hidden">${m("notifications.bell", unread)}</span><#if unread gt 0><span class="bell__count tabular" aria-hidden="true"><#if unread gt 99>99+<#else>${unread}</#if></span></#if></a></#macro>

<#macro footer>
    <footer class="app-footer">
      <span>Maillon</span>
      <a href="${desk}/help">${m("nav.help")}</a>
    </footer>
</#macro>

<#-- The token without which no form is taken. -->
<#macro token><input type="hidden" name="${csrf.name}" value="${csrf.token}"></#macro>

<#-- An icon of the sprite; it never stands without words. -->
<#macro icon name class=""><svg class="icon<#if class?has_content> ${class}</#if>" aria-hidden="true"><use href="${base}${assets.path("icons.svg")}#${name}"></use></svg></#macro>

<#-- The heading of a page. trail: list of {"href", "label"} above it; crumb: what the page is called at its end, when not
    by its title; nested: the buttons beside the heading. -->
<#macro heading title lede="" trail=[] crumb="">
      <div class="page-header">
        <#if trail?has_content>
        <nav aria-label="${m("nav.trail")}"><ol class="breadcrumb"><#list trail as step><li><a href="${step.href}">${step.label}</a></li></#list><li aria-current="page"><#if crumb?has_content>${crumb}<#else>${title}</#if></li></ol></nav>
        </#if>
        <div class="page-header__row">
          <h1>${title}</h1>
          <#local buttons><#nested></#local>
          <#if buttons?markup_string?trim?has_content><div class="button-row">${buttons}</div></#if>
        </div>
        <#if lede?has_content><p class="page-header__lede">${lede}</p></#if>
      </div>
</#macro>

<#-- How long ago, with the exact moment for a pointer, for readers of screens and for machines. -->
<#macro ago moment><time datetime="${moments.machine(moment)}" title="${moments.dateTime(moment)}" data-relative><span aria-hidden="true" data-relative-text>${moments.relative(moment)}</span><span class="visually-hidden">${moments.dateTime(moment)}</span></time></#macro>

<#-- A moment in full. -->
<#macro at moment><time datetime="${moments.machine(moment)}">${moments.dateTime(moment)}</time></#macro>

<#-- The state of the working copy: word, shape and colour. -->
<#macro badge state>
<#local shapes = {"draft": "draft", "changes-requested": "undo", "in-review": "review", "approved": "check-circle", "scheduled": "clock", "published": "publish", "archived": "archive"}>
<span class="badge" data-state="${state.code()}"><@icon shapes[state.code()]/> ${m(state.label())}</span></#macro>

<#-- What the public reads. live: the fact (Live) or missing; pending: whether the working copy is newer. -->
<#macro liveMark live="" pending=false>
<#if !live?is_hash><span class="live-mark" data-live="offline">${m("live.offline")}</span>
<#elseif pending><span class="live-mark" data-live="pending">${m("live.pending")}</span>
<#else><span class="live-mark" data-live="live">${m("live.since", moments.shortDate(live.since))}</span></#if></#macro>

<#-- The terms a partner carries. terms: list of labels in the person's language. -->
<#macro chips terms>
<#if terms?has_content><ul class="chip-list"><#list terms as term><li class="chip">${term}</li></#list></ul></#if></#macro>

<#-- A message that stays. tone: positive, waiting, negative or info. -->
<#macro notice tone="info" role="">
<#local shapes = {"positive": "check-circle", "waiting": "alert", "negative": "wrong", "info": "info"}>
      <div class="notice" data-tone="${tone}"<#if role?has_content> role="${role}"</#if>><@icon shapes[tone]/><div><#nested></div></div>
</#macro>

<#-- Pages of a list. paging: Paging; link: function of a page number, as a prefix to which the number is added. -->
<#macro pagination paging link label>
<#if paging.pages gt 1>
      <nav class="pagination" aria-label="${label}">
        <p class="pagination__count">${m("paging.count", paging.first, paging.last, paging.total)}</p>
        <ul class="pagination__list">
          <#if paging.page gt 1><li><a href="${link}${paging.page - 1}" rel="prev">${m("paging.previous")}</a></li></#if>
          <#list paging.shown as number>
          <#if number == 0><li><span aria-hidden="true">…</span></li><#else><li><a href="${link}${number}"<#if number == paging.page> aria-current="page"</#if>><span class="visually-hidden">${m("paging.page")} </span>${number}</a></li></#if>
          </#list>
          <#if paging.page lt paging.pages><li><a href="${link}${paging.page + 1}" rel="next">${m("paging.next")}</a></li></#if>
        </ul>
      </nav>
</#if>
</#macro>

<#-- What is to be put right; each line leads to its field. errors: list of Problem (path, sentence). -->
<#macro errorSummary errors title="">
<#if errors?has_content>
      <div class="error-summary" id="errors" tabindex="-1" role="group" aria-labelledby="errors-title" data-error-summary>
        <h2 id="errors-title"><#if title?has_content>${title}<#else>${m("errors.title", errors?size)}</#if></h2>
        <ul>
          <#list errors as error>
          <li><a href="#${inputId(error.path)}">${m(error.sentence)}</a></li>
          </#list>
        </ul>
      </div>
</#if>
</#macro>

<#-- The id of the input of a field: its path, without dots. -->
<#function inputId path><#return "f-" + path?replace(".", "-")></#function>
