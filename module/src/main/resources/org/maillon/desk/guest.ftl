<#ftl output_format="HTML">
<#-- The page of somebody who was asked from outside; see GuestPage for what it is given. It works without any script. Its
  landmarks have names, because there is another whole page in its frame. -->
<#import "/rendition/layout.ftl" as layout>

<#macro when moment><time datetime="${moment.machine()}">${moment.words()}</time></#macro>

<#-- Where forms go: the language that was chosen goes along. -->
<#function to path><#return self + path + "?lang=" + lang></#function>

<#-- An answer that could not be taken, at its input. -->
<#macro fault id><#if refusal?has_content><p class="field__error" id="${id}-error"><@layout.icon "alert"/><span>${refusal}</span></p></#if></#macro>

<#-- One field with its changes, as colleagues see it too. -->
<#macro change field>
          <#local rich = field.html()?matches("<(p|ul|ol|h4|h5|blockquote)>.*", "s")>
          <div class="diff-field" id="change-${field.key()}">
            <div class="diff-field__head">
              <h3>${field.label()}</h3>
              <span class="badge">${say("change." + field.change())}</span>
            </div>
            <#if field.formattingOnly()><p class="quiet">${say("review.formatting")}</p></#if>
            <#if field.items()?has_content>
            <ol class="diff-items">
              <#list field.items() as item>
              <li class="diff-item" data-change="${item.change()}">
                <#if item.change() != "same"><p class="diff-item__head">${say("item." + item.change(), item.position())}<#if item.moved()>, ${say("review.moved")}</#if></p><#elseif item.moved()><p class="diff-item__head">${say("review.moved")}</p></#if>
                <dl class="definition"><#list item.parts() as part><dt>${part.label()}</dt><dd>${part.html()?no_esc}</dd></#list></dl>
              </li>
              </#list>
            </ol>
            <#elseif rich>
            <div class="prose">${field.html()?no_esc}</div>
            <#else>
            <div class="prose"><p>${field.html()?no_esc}</p></div>
            </#if>
          </div>
</#macro>
<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <title><#if refusal?has_content>${say("page.error-prefix")}</#if>${say("guest.page.title", name)} – ${foundation}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex, nofollow">
    <link rel="icon" href="${asset("brand-mark.svg")}" type="image/svg+xml">
    <link rel="stylesheet" href="${asset("desk.css")}">
  </head>
  <body>
    <a class="skip-link" href="#content">${say("page.skip")}</a>
    <header class="app-header" aria-label="${say("guest.page.around")}">
      <div class="app-header__bar">
        <span class="brand"><svg class="icon brand__mark" aria-hidden="true"><use href="${asset("icons.svg")}#maillon"></use></svg> ${foundation}</span>
        <div class="app-header__tools">
          <nav aria-label="${say("nav.language")}">
            <ul class="language-switch">
              <li><a href="${languages.fr}" lang="fr" hreflang="fr"<#if lang == "fr"> aria-current="true"</#if>>FR<span class="visually-hidden"> – français</span></a></li>
              <li><a href="${languages.en}" lang="en" hreflang="en"<#if lang == "en"> aria-current="true"</#if>>EN<span class="visually-hidden"> – English</span></a></li>
            </ul>
          </nav>
        </div>
      </div>
    </header>
    <main class="page page--guest" id="content" tabindex="-1" aria-labelledby="title">
      <div class="page-header">
        <h1 id="title">${say("guest.page.heading", name)}</h1>
        <p class="page-header__lede">${say("guest.page.lede", guest, by)}</p>
      </div>
      <#if done?has_content>
      <p class="notice" data-tone="positive" role="status"><@layout.icon "check-circle"/><span>${say("guest.done." + done, by)}</span></p>
      </#if>
      <#if isLive>
      <p class="notice" data-tone="info"><@layout.icon "info"/><span>${say("guest.page.live")}</span></p>
      <#elseif hasMovedOn>
      <p class="notice" data-tone="waiting"><@layout.icon "alert"/><span>${say("guest.page.moved-on", savedAt.words())}</span></p>
      </#if>
      <div class="stack stack--l">
        <section class="panel stack stack--s" aria-labelledby="asked">
          <h2 class="panel__title" id="asked">${say("guest.page.asked")}</h2>
          <#if note??>
          <div class="comment"><p class="comment__text">${note}</p><p class="comment__by">${by}</p></div>
          </#if>
          <p>${mayApprove?then(say("guest.page.what.approve"), mayComment?then(say("guest.page.what.comment"), say("guest.page.what.see")))}</p>
          <p class="quiet">${say("guest.page.until")} <@when until/>. ${say("guest.page.no-account")}</p>
          <ul class="button-row">
            <#if mayApprove><li><a class="button button--primary" href="#answer"><@layout.icon "check"/> ${say("guest.page.go-answer")}</a></li></#if>
            <#if mayComment><li><a class="button" href="#comments"><@layout.icon "comment"/> ${say("guest.page.go-comment")}</a></li></#if>
          </ul>
        </section>
        <section class="stack stack--s" aria-labelledby="shown">
          <h2 id="shown" tabindex="-1">${say("guest.page.shown")}</h2>
          <p class="quiet">${say("guest.page.shown.saved")} <@when savedAt/>. ${say("guest.page.shown.private")}</p>
          <#assign source = to(isMarked?then("/changes", "/page"))>
          <div class="preview-bar">
            <#if !isFirst && changes?has_content>
            <nav aria-label="${say("guest.page.views")}">
              <ul class="segmented">
                <li><a href="${self}?lang=${lang}#shown"<#if !isMarked> aria-current="true"</#if>>${say("guest.page.view.page")}</a></li>
                <li><a href="${self}?lang=${lang}&amp;view=changes#shown"<#if isMarked> aria-current="true"</#if>>${say("guest.page.view.changes")}</a></li>
              </ul>
            </nav>
            </#if>
            <a class="button button--small" href="${source}" target="_blank" rel="noopener"><@layout.icon "external"/> ${say("guest.page.alone")}</a>
          </div>
          <div class="preview-stage"><iframe class="preview-frame" src="${source}" title="${say("guest.page.frame", name)}<#if isMarked>, ${say("guest.page.view.changes")}</#if>"></iframe></div>
        </section>
        <section class="stack stack--s" aria-labelledby="changes">
          <h2 id="changes">${say("guest.page.changes")}</h2>
          <#if isLive>
          <p>${say("guest.page.changes.live")}</p>
          <#elseif isFirst>
          <p>${say("guest.page.changes.first")}</p>
          <#elseif !changes?has_content>
          <p>${say("guest.page.changes.none")}</p>
          <#else>
          <p class="quiet">${say("guest.page.changes.lede", changes?size)}</p>
          <div class="sheet">
            <div class="diff-legend"><span><ins>${say("review.added")}</ins></span><span><del>${say("review.removed")}</del></span></div>
            <#list changes as field><@change field/></#list>
          </div>
          </#if>
        </section>
        <#if mayComment || threads?has_content>
        <section class="stack stack--s" id="comments" tabindex="-1" aria-labelledby="comments-title">
          <h2 id="comments-title">${say("guest.page.comments")}</h2>
          <p class="quiet">${say("guest.page.comments.who", by)}</p>
          <#list threads as thread>
          <div class="panel stack stack--s" id="thread-${thread.id()}">
            <h3>${thread.place()}</h3>
            <#list thread.lines() as line>
            <div class="comment">
              <p class="comment__text">${line.words()}</p>
              <p class="comment__by"><#if line.isOwn()>${say("guest.page.you")}<#else>${line.by()}</#if>, <@when line.when()/></p>
            </div>
            </#list>
            <#if !thread.isOpen()><p class="quiet"><@layout.icon "check-circle"/> ${say("guest.page.settled")}</p></#if>
            <#if mayComment>
            <#assign failed = form == thread.id()>
            <form class="stack stack--s" method="post" action="${to("/comments/" + thread.id())}" novalidate>
              <div class="field">
                <label class="field__label" for="reply-${thread.id()}">${say("comments.your-answer")}</label>
                <#if failed><@fault "reply-" + thread.id()/></#if>
                <textarea class="textarea" id="reply-${thread.id()}" name="words" rows="2" maxlength="4000"<#if failed> aria-invalid="true" aria-describedby="reply-${thread.id()}-error" autofocus</#if>>
${failed?then(words, "")}</textarea>
              </div>
              <div class="button-row"><button class="button" type="submit"><@layout.icon "send"/> ${say("comments.answer")}</button></div>
            </form>
            </#if>
          </div>
          </#list>
          <#if mayComment>
          <#assign failed = form == "comments">
          <form class="panel stack" method="post" action="${to("/comments")}" novalidate>
            <h3 class="panel__title">${say("guest.page.comment")}</h3>
            <div class="field">
              <label class="field__label" for="place">${say("comments.place")}</label>
              <select class="select" id="place" name="place"><#list places as one><option value="${one.code()}"<#if one.code() == place> selected</#if>>${one.label()}</option></#list></select>
            </div>
            <div class="field">
              <label class="field__label" for="words">${say("guest.page.comment.words")}</label>
              <#if failed><@fault "words"/></#if>
              <textarea class="textarea" id="words" name="words" rows="4" maxlength="4000"<#if failed> aria-invalid="true" aria-describedby="words-error" autofocus</#if>>
${failed?then(words, "")}</textarea>
            </div>
            <div class="button-row"><button class="button" type="submit"><@layout.icon "send"/> ${say("guest.page.comment.send")}</button></div>
          </form>
          </#if>
        </section>
        </#if>
        <#if mayApprove>
        <section class="panel stack" id="answer" tabindex="-1" aria-labelledby="answer-title">
          <h2 class="panel__title" id="answer-title">${say("guest.page.answer")}</h2>
          <#if verdict??>
          <div class="notice" data-tone="positive"><@layout.icon "check-circle"/><div class="stack stack--s">
            <p><strong>${verdict}</strong>, <@when answeredAt/></p>
            <#if verdictWords??><p class="comment__text">${verdictWords}</p></#if>
            <p>${say("guest.page.answer.again")}</p>
          </div></div>
          </#if>
          <#assign failed = form == "answer">
          <form class="stack" method="post" action="${to("/answer")}" novalidate>
            <div class="field">
              <label class="field__label" for="answer-words">${say("guest.page.answer.words")}</label>
              <p class="field__hint" id="answer-words-hint">${say("guest.page.answer.hint")}</p>
              <#if failed><@fault "answer-words"/></#if>
              <textarea class="textarea" id="answer-words" name="words" rows="4" maxlength="4000" aria-describedby="answer-words-hint<#if failed> answer-words-error</#if>"<#if failed> aria-invalid="true" autofocus</#if>>
${failed?then(words, "")}</textarea>
            </div>
            <div class="button-row">
              <button class="button button--primary" type="submit" name="verdict" value="agrees"><@layout.icon "check"/> ${say("guest.page.answer.agree")}</button>
              <button class="button" type="submit" name="verdict" value="asks-for-changes"><@layout.icon "undo"/> ${say("guest.page.answer.change")}</button>
            </div>
            <p class="quiet">${say("guest.page.answer.then", by)}</p>
          </form>
        </section>
        </#if>
      </div>
    </main>
    <footer class="app-footer" aria-label="${say("guest.page.around")}"><span>${foundation}</span><span>${say("public.no-cookie")}</span></footer>
  </body>
</html>
