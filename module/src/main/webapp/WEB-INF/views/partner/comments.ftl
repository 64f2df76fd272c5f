<#-- page: PartnerPage; places: what one can comment on; place, words: what was typed; answering: the thread in which;
  problems: what is wrong with it; mayComment: whether this person may say something; people: whom
  they can mention; mentioned: accounts they ticked. -->
<#import "/work.ftl" as work>
<#-- The people one can mention, as boxes to tick; script offers them while one types. own: what tells this list from others. -->
<#macro mention own checked>
            <details class="more"<#if checked?has_content> open</#if> data-mentions>
              <summary>${m("comments.mention")}</summary>
              <fieldset class="stack stack--xs">
                <legend class="field__hint">${m("comments.mention.hint")}</legend>
                <#list people as person>
                <div class="choice"><input type="checkbox" id="${own}-${person?index}" name="mention" value="${person.id()}" data-name="${person.displayName()}"<#if checked?seq_contains(person.id())> checked</#if>><label for="${own}-${person?index}">${person.displayName()} <span class="quiet">@${person.id()}</span></label></div>
                </#list>
              </fieldset>
            </details>
</#macro>
<#assign threads = page.comments.threads>
<@ui.page title=m("comments.title") + " – " + page.name current="partners" wide=false errors=problems?has_content?then([1], [])>
      <@work.heading page m("comments.title")/>
      <@ui.errorSummary problems/>
      <div class="stack">
        <#if !threads?has_content><p class="quiet">${m("comments.none")}</p></#if>
        <#assign last = "">
        <#list threads as placed>
        <#assign thread = placed.thread key = placed.thread.anchor.field>
        <section class="panel stack stack--s" aria-label="${placed.place}"<#if key != last> id="${ui.inputId("talk." + key)}"</#if> tabindex="-1">
          <@work.thread placed/>
          <#if mayComment>
          <form class="stack stack--s" method="post" action="${work.root(page)}/comments/${thread.id}" novalidate>
            <@ui.token/>
            <#assign mine = (answering == thread.id?string) error = form.fault(problems, "words-" + thread.id)>
            <div class="field">
              <@form.caption name="words-" + thread.id text=m("comments.your-answer") error=error/>
              <textarea class="textarea" id="${ui.inputId("words-" + thread.id)}" name="words" rows="2"<@form.ties name="words-" + thread.id error=error/>>
${mine?then(words, "")}</textarea>
            </div>
            <@mention own="mention-" + thread.id checked=mine?then(mentioned, [])/>
            <div class="button-row">
              <button class="button" type="submit" name="do" value="answer"><@ui.icon "send"/> ${m("comments.answer")}</button>
              <#if thread.isOpen()>
              <button class="button button--quiet" type="submit" name="do" value="resolve"><@ui.icon "check"/> ${m("comments.resolve")}</button>
              <#else>
              <button class="button button--quiet" type="submit" name="do" value="reopen"><@ui.icon "undo"/> ${m("comments.reopen")}</button>
              </#if>
            </div>
          </form>
          </#if>
        </section>
        <#assign last = key>
        </#list>
        <#if mayComment>
        <form class="panel stack" method="post" action="${work.root(page)}/comments" id="new" tabindex="-1" novalidate>
          <@ui.token/>
          <h2 class="panel__title">${m("comments.new")}</h2>
          <#assign placeError = form.fault(problems, "place") wordsError = form.fault(problems, "words")>
          <div class="field">
            <@form.caption name="place" text=m("comments.place") error=placeError/>
            <select class="select" id="${ui.inputId("place")}" name="place"<@form.ties name="place" error=placeError/>>
              <#list places as one><option value="${one.code}"<#if one.code == place> selected</#if>>${one.label}</option></#list>
            </select>
          </div>
          <div class="field">
            <@form.caption name="words" text=m("comments.words") hint=m("comments.words.hint") error=wordsError/>
            <textarea class="textarea" id="${ui.inputId("words")}" name="words" rows="4"<@form.ties name="words" hint=m("comments.words.hint") error=wordsError/>>
${answering?has_content?then("", words)}</textarea>
          </div>
          <@mention own="mention-new" checked=answering?has_content?then([], mentioned)/>
          <div class="button-row"><button class="button button--primary" type="submit"><@ui.icon "send"/> ${m("comments.say")}</button></div>
        </form>
        </#if>
      </div>
</@ui.page>
