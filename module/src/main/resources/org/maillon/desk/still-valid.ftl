<#ftl output_format="HTML">
<#-- The page of somebody at a partner who is asked whether its page still holds; see VerificationPage for what it is given. It
  works without any script. Its landmarks have names, because there is another whole page in its frame. -->
<#import "/rendition/layout.ftl" as layout>

<#-- Where forms go: the language that was chosen goes along. -->
<#function to path><#return self + path + "?lang=" + lang></#function>

<#macro fault f><#if f.error()?has_content><p class="field__error" id="${f.id()}-error"><@layout.icon "alert"/><span>${f.error()}</span></p></#if></#macro>

<#macro ties f hint=f.hint()><#local wrong = f.error()?has_content><#if wrong> aria-invalid="true"</#if><#if hint?has_content || wrong> aria-describedby="<#if hint?has_content>${f.id()}-hint</#if><#if hint?has_content && wrong> </#if><#if wrong>${f.id()}-error</#if>"</#if><#if f.isFocused(f.id())> autofocus</#if></#macro>

<#macro caption f hint=f.hint() heard=false>
<label class="field__label<#if heard> field__label--heard</#if>" for="${f.id()}">${f.label()}<#if f.need() == "never" && !heard> <span class="field__optional">${say("still-valid.optional")}</span></#if></label>
<#if hint?has_content><p class="field__hint" id="${f.id()}-hint">${hint}</p></#if>
<@fault f/>
</#macro>

<#-- One field, by its kind. heard: whether its name is said by the group around it already. -->
<#macro field f heard=false>
<#if f.kind() == "items"><@items f/>
<#elseif f.kind() == "coordinates">
<#-- Where on the map it is, nobody has to know; what is known goes along. -->
<input type="hidden" name="${f.path()}.lat" value="${f.value("lat")}"><input type="hidden" name="${f.path()}.lon" value="${f.value("lon")}">
<#elseif f.kind() == "rich-text">
<div class="field field--wide"<#if f.error()?has_content> data-invalid</#if>>
<@caption f=f hint=say("still-valid.rich.hint")/>
<textarea class="textarea" id="${f.id()}" name="${f.path()}" rows="12" lang="${f.contentLanguage()}"<@ties f=f hint="x"/>>
${f.value()}</textarea>
</div>
<#elseif ["country", "network", "language"]?seq_contains(f.kind())>
<div class="field"<#if f.error()?has_content> data-invalid</#if>>
<@caption f=f/>
<select class="select" id="${f.id()}" name="${f.path()}"<@ties f/>>
<option value="">${say("field.choose")}</option>
<#list f.options() as option><option value="${option.code()}"<#if option.chosen()> selected</#if>>${option.label()}</option></#list>
</select>
</div>
<#elseif f.kind() == "text">
<div class="field field--wide"<#if f.error()?has_content> data-invalid</#if>>
<@caption f=f/>
<textarea class="textarea" id="${f.id()}" name="${f.path()}" rows="2" lang="${f.contentLanguage()}"<@ties f/>>
${f.value()}</textarea>
</div>
<#else>
<#local types = {"email": "email", "link": "url", "phone": "tel"}>
<div class="field<#if f.isWide()> field--wide</#if>"<#if f.error()?has_content> data-invalid</#if>>
<@caption f=f heard=heard/>
<input class="input<#if f.size()?has_content> input--${f.size()}</#if>" id="${f.id()}" name="${f.path()}" type="${types[f.kind()]!"text"}" value="${f.shown()}" autocomplete="off"<@ties f/>>
</div>
</#if>
</#macro>

<#macro items f>
<#local id = f.id() wrong = f.error()?has_content>
<div class="repeat field field--wide" id="${id}" tabindex="-1" role="group" aria-labelledby="${id}-title"<#if f.hint()?has_content || wrong> aria-describedby="<#if f.hint()?has_content>${id}-hint</#if><#if wrong> ${id}-error</#if>"</#if><#if wrong> data-invalid</#if><#if f.isFocused(id)> autofocus</#if>>
<h4 class="repeat__title" id="${id}-title">${f.label()}</h4>
<#if f.hint()?has_content><p class="field__hint" id="${id}-hint">${f.hint()}</p></#if>
<@fault f/>
<ol class="repeat__items">
<#list f.items() as one>
<#local item = id + "-" + one.id() compact = one.fields()?size == 1 legend = f.itemWords("one") + " " + one.position()>
<li>
<fieldset class="repeat__item<#if compact> repeat__item--compact</#if>" id="${item}" tabindex="-1"<#if f.isFocused(item)> autofocus</#if>>
<legend class="<#if compact>visually-hidden<#else>repeat__legend</#if>">${legend}</legend>
<input type="hidden" name="${f.path()}" value="${one.id()}">
<div class="repeat__fields"><#list one.fields() as inner><@field f=inner heard=compact/></#list></div>
<div class="repeat__tools"><button class="button button--quiet button--small" type="submit" id="${item}-remove" name="do" value="remove:${f.path()}:${one.id()}"<#if f.isFocused(item + "-remove")> autofocus</#if>><@layout.icon "remove"/> ${say("items.remove")}<span class="visually-hidden"> ${legend}</span></button></div>
</fieldset>
</li>
</#list>
</ol>
<div class="repeat__add"><button class="button button--small" id="${id}-add" type="submit" name="do" value="add:${f.path()}"<#if f.full()> disabled</#if>><@layout.icon "add"/> ${f.itemWords("add")}</button></div>
</div>
</#macro>
<#macro refused><#if refusal?has_content><div class="notice" data-tone="waiting" role="alert" tabindex="-1" autofocus><@layout.icon "alert"/><p>${refusal}</p></div></#if></#macro>
<#assign failed = problems?has_content || refusal?has_content>
<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <title><#if failed>${say("page.error-prefix")}</#if>${say("still-valid.title", name)} – ${foundation}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex, nofollow">
    <link rel="icon" href="${asset("brand-mark.svg")}" type="image/svg+xml">
    <link rel="stylesheet" href="${asset("desk.css")}">
  </head>
  <body>
    <a class="skip-link" href="#content">${say("page.skip")}</a>
    <header class="app-header" aria-label="${say("still-valid.around")}">
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
        <h1 id="title">${say("still-valid.heading", name)}</h1>
        <p class="page-header__lede">${say("still-valid.lede", contact, foundation)}</p>
      </div>
      <div class="stack stack--l">
        <section class="panel stack" aria-labelledby="answer">
          <h2 class="panel__title" id="answer">${say("still-valid.ask")}</h2>
          <#if verified??><p class="quiet">${say("still-valid.verified")} <time datetime="${verified.value}">${verified.words}</time></p></#if>
          <#if refusedAt == "confirm"><@refused/></#if>
          <form class="stack stack--s" method="post" action="${to("/confirm")}">
            <input type="hidden" name="seen" value="${seen}">
            <p>${say("still-valid.confirm.lede")}</p>
            <div class="button-row"><button class="button button--primary" type="submit"><@layout.icon "check"/> ${say("still-valid.confirm")}</button></div>
          </form>
          <div class="stack stack--s">
            <p>${say("still-valid.propose.lede")}</p>
            <ul class="button-row"><li><a class="button" href="#propose"><@layout.icon "draft"/> ${say("still-valid.propose.go")}</a></li></ul>
          </div>
          <p class="quiet">${say("still-valid.until")} <time datetime="${untilMachine}">${until}</time>. ${say("still-valid.once")}</p>
        </section>
        <section class="stack stack--s" aria-labelledby="shown">
          <h2 id="shown">${say("still-valid.shown")}</h2>
          <iframe class="preview-frame" src="${to("/page")}" title="${say("still-valid.frame", name)}"></iframe>
          <ul class="button-row"><li><a class="button button--small" href="${to("/page")}" target="_blank" rel="noopener"><@layout.icon "external"/> ${say("still-valid.alone")}</a></li></ul>
        </section>
        <section class="stack stack--s" id="propose" tabindex="-1" aria-labelledby="propose-title">
          <h2 id="propose-title">${say("still-valid.propose")}</h2>
          <p class="quiet">${say("still-valid.propose.how")}</p>
          <#if problems?has_content>
          <div class="error-summary" id="errors" tabindex="-1" role="group" aria-labelledby="errors-title" autofocus>
            <h3 id="errors-title">${say("still-valid.problems", problems?size)}</h3>
            <ul><#list problems as problem><li><a href="#${problem.id}">${problem.text}</a></li></#list></ul>
          </div>
          </#if>
          <#if refusedAt == "propose"><@refused/></#if>
          <form class="stack" method="post" action="${to("/propose")}" novalidate>
            <input type="hidden" name="seen" value="${seen}">
            <#-- Whoever presses Enter in a line sends the form, and does not take away the first item. -->
            <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true">${say("still-valid.send")}</button>
            <#list fields as section>
            <#-- No landmark: the page in the frame has sections of the same names. -->
            <div class="form-section" role="group" aria-labelledby="s-${section.code()}-title">
              <div class="form-section__head"><h3 id="s-${section.code()}-title">${section.label()}</h3></div>
              <div class="form-section__fields"><#list section.fields() as one><@field f=one/></#list></div>
            </div>
            </#list>
            <div class="form-section">
              <div class="field field--wide">
                <label class="field__label" for="remark">${say("still-valid.remark")} <span class="field__optional">${say("still-valid.optional")}</span></label>
                <p class="field__hint" id="remark-hint">${say("still-valid.remark.hint")}</p>
                <textarea class="textarea" id="remark" name="remark" rows="4" maxlength="4000" aria-describedby="remark-hint">
${remark}</textarea>
              </div>
              <div class="button-row"><button class="button button--primary" type="submit"><@layout.icon "send"/> ${say("still-valid.send")}</button></div>
            </div>
          </form>
        </section>
      </div>
    </main>
    <footer class="app-footer" aria-label="${say("still-valid.around")}"><span>${foundation}</span><span>${say("public.no-cookie")}</span></footer>
  </body>
</html>
